package io.armature.core.oidc;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlRows;
import io.armature.core.org.Organisation;
import io.armature.core.record.RowOutcome;
import io.armature.core.record.WriteCommand;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Brings the records of a user to what the token says, when that differs from what the last one said: the profile, and, if
 * they are mapped, roles and teams. Roles and teams that the organisation does not have are not made. What a rule refuses (a
 * user name that is taken, say) is logged and left as it was: it keeps nobody out.
 */
@Singleton
class TakeOver {
    private static final Logger LOG = Logger.getLogger(TakeOver.class);

    private final Database database;
    private final RecordCommands records;
    private final UserIdentities identities;

    TakeOver(Database database, RecordCommands records, UserIdentities identities) {
        this.database = database;
        this.records = records;
        this.identities = identities;
    }

    Uni<Void> run(RegisteredIssuer registered, ClaimedUser claimed, UUID user) {
        Organisation organisation = registered.organisation();
        return write(organisation, catalog -> profile(catalog, claimed, user))
                .chain(() -> claimed.roles()
                        .map(names -> memberships(organisation, Membership.ROLES, names, user))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> claimed.teams()
                        .map(names -> memberships(organisation, Membership.TEAMS, names, user))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() ->
                        identities.note(organisation.id(), registered.settings().issuer(), claimed));
    }

    private static WriteCommand profile(OrgCatalog catalog, ClaimedUser claimed, UUID user) {
        Module users = catalog.catalog().requireStandard("users");
        return new WriteCommand.Update(
                users, user, RecordCommands.values(users, claimed.profile()), OptionalInt.empty(), false);
    }

    private Uni<Void> memberships(Organisation organisation, Membership kind, Set<String> names, UUID user) {
        return database.inOrg(organisation.id())
                .read(kind.all(organisation.id(), user), ReadKind.LIST)
                .map(rows -> commands(kind, rows, names, user))
                .chain(commands -> inTurn(organisation, commands));
    }

    private static List<Function<OrgCatalog, WriteCommand>> commands(
            Membership kind, SqlRows rows, Set<String> names, UUID user) {
        List<Function<OrgCatalog, WriteCommand>> commands = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            UUID group = (UUID) Objects.requireNonNull(rows.value(row, 0));
            boolean wanted = names.contains((String) Objects.requireNonNull(rows.value(row, 1)));
            UUID member = (UUID) rows.value(row, 2);
            if (wanted && member == null) {
                commands.add(catalog -> creation(catalog, kind, user, group));
            }
            if (!wanted && member != null) {
                commands.add(deletion(kind, member));
            }
        }
        return commands;
    }

    private static WriteCommand creation(OrgCatalog catalog, Membership kind, UUID user, UUID group) {
        return RecordCommands.create(
                catalog, kind.module(), Map.of("userId", user.toString(), kind.reference(), group.toString()));
    }

    private static Function<OrgCatalog, WriteCommand> deletion(Membership kind, UUID member) {
        return catalog ->
                new WriteCommand.Delete(catalog.catalog().requireStandard(kind.module()), member, OptionalInt.empty());
    }

    private Uni<Void> inTurn(Organisation organisation, List<Function<OrgCatalog, WriteCommand>> commands) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Function<OrgCatalog, WriteCommand> command : commands) {
            done = done.chain(() -> write(organisation, command));
        }
        return done;
    }

    private Uni<Void> write(Organisation organisation, Function<OrgCatalog, WriteCommand> command) {
        return records.run(organisation, command)
                .invoke(outcome -> note(organisation, outcome))
                .replaceWithVoid();
    }

    private static void note(Organisation organisation, RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Refused refused) {
            LOG.warnf(
                    "What a token of organisation %s says was not taken over: %s",
                    organisation.id(), refused.problem().message());
        }
    }
}
