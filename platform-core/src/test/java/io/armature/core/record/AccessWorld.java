package io.armature.core.record;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.metadata.access.SharedLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation with an account of every kind, and a caller in the middle of it. */
final class AccessWorld {
    final WriteBench bench = WriteBench.standard();
    final List<SharedAccount> accounts = new ArrayList<>();
    final Caller caller;
    final UUID user;

    private final Staff staff = new Staff(bench.org);
    private final UUID team = staff.team("North");
    private final UUID role = staff.role("MIDDLE");
    private final UUID stranger = staff.user("stranger");
    private final Map<SharedAccount.Owner, @Nullable UUID> owners = new EnumMap<>(SharedAccount.Owner.class);

    private AccessWorld() {
        user = staff.user("caller");
        UUID subordinate = staff.user("subordinate");
        UUID low = staff.role("LOW");
        UUID lowest = staff.role("LOWEST");
        staff.below(low, role);
        staff.below(lowest, low);
        UUID below = staff.user("below");
        UUID farBelow = staff.user("farBelow");
        staff.holds(below, low);
        staff.holds(farBelow, lowest);
        staff.holds(user, role);
        staff.joins(user, team);
        owners.put(SharedAccount.Owner.CALLER, user);
        owners.put(SharedAccount.Owner.TEAM, team);
        owners.put(SharedAccount.Owner.SUBORDINATE, subordinate);
        owners.put(SharedAccount.Owner.ROLE_BELOW, below);
        owners.put(SharedAccount.Owner.ROLE_FAR_BELOW, farBelow);
        owners.put(SharedAccount.Owner.STRANGER, stranger);
        owners.put(SharedAccount.Owner.NOBODY, null);
        caller = new Caller(
                bench.organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of("MIDDLE"),
                Scopes.everything(),
                new Standing(
                        Set.of(),
                        Set.of(team),
                        Set.of(subordinate),
                        Set.of("North"),
                        Set.of(role),
                        Set.of(low, lowest)));
    }

    static AccessWorld make() {
        AccessWorld world = new AccessWorld();
        for (SharedAccount.Owner owner : SharedAccount.Owner.values()) {
            for (SharedAccount.Share share : SharedAccount.Share.values()) {
                for (boolean bank : List.of(false, true)) {
                    world.add(owner, Optional.empty(), share, bank);
                    world.add(owner, Optional.of(SharedLevel.READ), share, bank);
                    world.add(owner, Optional.of(SharedLevel.READ_WRITE), share, bank);
                }
            }
        }
        return world;
    }

    private void add(SharedAccount.Owner owner, Optional<SharedLevel> onTeam, SharedAccount.Share share, boolean bank) {
        UUID id = bench.created(
                "accounts",
                "name",
                "Account " + accounts.size(),
                "ownerId",
                owners.get(owner),
                "industry",
                bank ? "BANKING" : "RETAIL");
        onTeam.ifPresent(
                level -> bench.created("accountTeamMembers", "accountId", id, "userId", user, "access", level.name()));
        int module = bench.module("accounts").number();
        switch (share) {
            case NONE -> {}
            case CALLER_READS -> staff.share(id, module, user, "READ");
            case TEAM_WRITES -> staff.share(id, module, team, "READ_WRITE");
            case ROLE_READS -> staff.share(id, module, role, "READ");
            case STRANGER_WRITES -> staff.share(id, module, stranger, "READ_WRITE");
        }
        accounts.add(new SharedAccount(id, owner, onTeam, share, bank));
    }
}
