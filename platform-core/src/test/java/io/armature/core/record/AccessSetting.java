package io.armature.core.record;

import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.Recipients;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RestrictionRule;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.SharingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An access definition, and what it means for an account in plain Java. */
record AccessSetting(RowScope scope, Optional<SharedLevel> everyone, boolean hierarchy, Rule rule, boolean restricted) {

    enum Rule {
        NONE,
        BANKS_READ_BY_EVERYONE,
        BANKS_WRITTEN_BY_ROLE,
        OWNED_BY_LOW_READ_BY_TEAM,
        OWNED_BY_LOW_AND_BELOW_READ_BY_TEAM,
        OWNED_BY_TEAM_WRITTEN_BY_ROLE,
        FOR_OTHERS
    }

    static List<AccessSetting> all() {
        List<AccessSetting> all = new ArrayList<>();
        for (RowScope scope : RowScope.values()) {
            for (Optional<SharedLevel> everyone : List.of(
                    Optional.<SharedLevel>empty(),
                    Optional.of(SharedLevel.READ),
                    Optional.of(SharedLevel.READ_WRITE))) {
                for (boolean hierarchy : List.of(true, false)) {
                    for (Rule rule : Rule.values()) {
                        all.add(new AccessSetting(scope, everyone, hierarchy, rule, false));
                        all.add(new AccessSetting(scope, everyone, hierarchy, rule, true));
                    }
                }
            }
        }
        return all;
    }

    AccessDefinition definition() {
        ModuleGrant grant = ModuleGrant.of(scope, RecordRight.READ, RecordRight.UPDATE);
        Grants middle = new Grants(new TreeMap<>(Map.of("accounts", grant)), Set.of(), false, false);
        Sharing sharing = new Sharing(everyone, Optional.empty(), hierarchy, Optional.of("teamMembers"));
        RestrictionRule noBanks = new RestrictionRule(
                "No banks", "accounts", Set.of("MIDDLE"), Map.of("industry", Map.of("ne", "BANKING")));
        return new AccessDefinition(
                Grants.nothing(),
                new TreeMap<>(Map.of("MIDDLE", middle, "LOW", Grants.nothing())),
                new TreeMap<>(),
                new TreeMap<>(Map.of("accounts", sharing)),
                sharingRules(),
                restricted ? List.of(noBanks) : List.of());
    }

    Verdict verdict(SharedAccount account) {
        if (!granted(account, SharedLevel.READ)) {
            return Verdict.HIDDEN;
        }
        return granted(account, SharedLevel.READ_WRITE) ? Verdict.ALLOWED : Verdict.READABLE;
    }

    private List<SharingRule> sharingRules() {
        Basis banks = new Basis.Matching(Map.of("industry", Map.of("eq", "BANKING")));
        Recipients all = new Recipients(true, Set.of(), Set.of());
        Recipients middle = new Recipients(false, Set.of("MIDDLE"), Set.of());
        Recipients north = new Recipients(false, Set.of(), Set.of("North"));
        Recipients others = new Recipients(false, Set.of("LOW"), Set.of("South"));
        return switch (rule) {
            case NONE -> List.of();
            case BANKS_READ_BY_EVERYONE -> List.of(rule(banks, all, SharedLevel.READ));
            case BANKS_WRITTEN_BY_ROLE -> List.of(rule(banks, middle, SharedLevel.READ_WRITE));
            case OWNED_BY_LOW_READ_BY_TEAM ->
                List.of(rule(new Basis.OwnedByRole("LOW", false), north, SharedLevel.READ));
            case OWNED_BY_LOW_AND_BELOW_READ_BY_TEAM ->
                List.of(rule(new Basis.OwnedByRole("LOW", true), north, SharedLevel.READ));
            case OWNED_BY_TEAM_WRITTEN_BY_ROLE ->
                List.of(rule(new Basis.OwnedByTeam("North"), middle, SharedLevel.READ_WRITE));
            case FOR_OTHERS -> List.of(rule(banks, others, SharedLevel.READ_WRITE));
        };
    }

    private static SharingRule rule(Basis basis, Recipients to, SharedLevel level) {
        return new SharingRule("The rule", "accounts", basis, to, level, List.of());
    }

    private boolean granted(SharedAccount account, SharedLevel level) {
        boolean inScope =
                switch (scope) {
                    case OWN -> account.owner() == SharedAccount.Owner.CALLER;
                    case SHARED -> shared(account, level);
                    case ALL -> true;
                };
        return inScope && !(restricted && account.bank());
    }

    private boolean shared(SharedAccount account, SharedLevel level) {
        return everyone.filter(given -> given.covers(level)).isPresent()
                || owned(account.owner())
                || account.team().filter(given -> given.covers(level)).isPresent()
                || account.share().level.filter(given -> given.covers(level)).isPresent()
                || ruled(account, level);
    }

    private boolean owned(SharedAccount.Owner owner) {
        return switch (owner) {
            case CALLER, TEAM -> true;
            case SUBORDINATE, ROLE_BELOW, ROLE_FAR_BELOW -> hierarchy;
            case STRANGER, NOBODY -> false;
        };
    }

    private boolean ruled(SharedAccount account, SharedLevel level) {
        boolean low = account.owner() == SharedAccount.Owner.ROLE_BELOW;
        boolean lowest = account.owner() == SharedAccount.Owner.ROLE_FAR_BELOW;
        boolean north = account.owner() == SharedAccount.Owner.TEAM || account.owner() == SharedAccount.Owner.CALLER;
        return switch (rule) {
            case NONE, FOR_OTHERS -> false;
            case BANKS_READ_BY_EVERYONE -> account.bank() && level == SharedLevel.READ;
            case BANKS_WRITTEN_BY_ROLE -> account.bank();
            case OWNED_BY_LOW_READ_BY_TEAM -> low && level == SharedLevel.READ;
            case OWNED_BY_LOW_AND_BELOW_READ_BY_TEAM -> (low || lowest) && level == SharedLevel.READ;
            case OWNED_BY_TEAM_WRITTEN_BY_ROLE -> north;
        };
    }
}
