package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.resolve.Module;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A caller whose role grants some rights")
class AccessWriteTest {
    private static final AccessDefinition ACCESS =
            Definitions.readAccess("access.yaml", """
                    everyone:
                      modules:
                        users: { rights: [read], scope: ALL }
                    roles:
                      REP:
                        modules:
                          accounts:
                            rights: [create, read, update, delete]
                            fields: { description: { read: false }, phone: { write: false } }
                          accountTeamMembers: { rights: [create, read, update] }
                          contacts: { rights: [create, read, update] }
                      BOSS:
                        modules: { accounts: { rights: [create, read, update], scope: OWN } }
                      ROBOT:
                        byScopes: true
                        modules: { "*": { rights: [create, read, update, delete], scope: ALL } }
                        platform: [metadata]
                    sharing:
                      accounts: { everyone: READ, team: teamMembers }
                      contacts: { }
                      accountTeamMembers: { parent: account }
                    """).orThrow();

    private final WriteBench bench = WriteBench.standard();
    private final OrgCatalog catalog = bench.under(ACCESS);
    private final Staff staff = new Staff(bench.org);
    private final UUID user = staff.user("rep");
    private final UUID other = staff.user("other");
    private final Caller rep = caller(Scopes.everything(), "REP");

    @Nested
    @DisplayName("on a record that it may not change")
    class NotItsOwn {
        private final UUID foreign = bench.created("accounts", "name", "Foreign", "ownerId", other);

        @Test
        @DisplayName("is refused with FORBIDDEN where it sees it")
        void forbidden() {
            assertThat(code(update(rep, "accounts", foreign, "name", "Mine"))).isEqualTo(ProblemCode.FORBIDDEN);
            assertThat(code(bench.writeAs(
                            rep,
                            catalog,
                            new WriteCommand.Delete(bench.module("accounts"), foreign, OptionalInt.empty()))))
                    .isEqualTo(ProblemCode.FORBIDDEN);
        }

        @Test
        @DisplayName("is told the same as of a record that never was where it does not see it")
        void notFound() {
            Caller boss = caller(Scopes.everything(), "BOSS");
            RowOutcome hidden = update(boss, "accounts", foreign, "name", "Mine");
            RowOutcome absent = update(boss, "accounts", new RecordIds(Clock.systemUTC()).next(2), "name", "Mine");
            assertThat(hidden).isEqualTo(absent);
            assertThat(code(hidden)).isEqualTo(ProblemCode.NOT_FOUND);
        }

        @Test
        @DisplayName("is told the version only where it may change it")
        void version() {
            WriteCommand stale = new WriteCommand.Update(
                    bench.module("accounts"), foreign, WriteBench.values("name", "Mine"), OptionalInt.of(7), false);
            assertThat(code(bench.writeAs(rep, catalog, stale))).isEqualTo(ProblemCode.FORBIDDEN);
        }

        @Test
        @DisplayName("does not make itself one that works on it")
        void team() {
            RowOutcome joined =
                    create(rep, "accountTeamMembers", "accountId", foreign, "userId", user, "access", "READ_WRITE");
            assertThat(code(joined)).isEqualTo(ProblemCode.FIELD_FORBIDDEN);
            bench.created("accountTeamMembers", "accountId", foreign, "userId", user, "access", "READ_WRITE");
            assertThat(update(rep, "accounts", foreign, "name", "Ours")).isInstanceOf(RowOutcome.Done.class);
        }
    }

    @Test
    @DisplayName("changes and gives away what it owns")
    void own() {
        UUID mine = WriteBench.id(create(rep, "accounts", "name", "Mine"));
        assertThat(bench.stored().value("accounts", mine, "owner_id")).isEqualTo(user.toString());
        assertThat(update(rep, "accounts", mine, "ownerId", other)).isInstanceOf(RowOutcome.Done.class);
        assertThat(code(update(rep, "accounts", mine, "ownerId", user))).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    @DisplayName("writes neither fields that it may not write, nor such that are hidden or masked")
    void fields() {
        assertThat(violations(create(rep, "accounts", "name", "A", "phone", "+49 30 1234567")))
                .containsExactly("phone:FIELD_FORBIDDEN");
        assertThat(violations(create(rep, "accounts", "name", "A", "taxId", "DE1")))
                .containsExactly("taxId:FIELD_FORBIDDEN");
        assertThat(violations(create(rep, "accounts", "name", "A", "description", "x")))
                .containsExactly("description:UNKNOWN_FIELD");
    }

    @Test
    @DisplayName(
            "is told of broken rules no value of a masked field and no name of a hidden one, but what it sent itself")
    void told() {
        Module accounts = bench.module("accounts");
        Access access = catalog.access().of(rep);
        Violation masked = FieldViolations.tooFine(accounts.require("taxId"), "JPY", 0);
        Violation hidden = FieldViolations.tooFine(accounts.require("description"), "JPY", 0);

        ToldViolations told = new ToldViolations(accounts, access, Set.of());
        assertThat(told.of(List.of(masked)).getFirst().field()).isEqualTo("taxId");
        assertThat(told.of(List.of(hidden)).getFirst().field()).isEmpty();
        assertThat(told.of(List.of(masked, hidden)).toString()).doesNotContain("JPY", "description");
        assertThat(new ToldViolations(accounts, access, Set.of("taxId")).of(List.of(masked)))
                .containsExactly(masked);
    }

    @Test
    @DisplayName("refers only to records that it sees")
    void references() {
        UUID hidden = bench.created("contacts", "lastName", "Hidden", "ownerId", other);
        UUID mine = WriteBench.id(create(rep, "contacts", "lastName", "Mine"));
        assertThat(code(create(rep, "contacts", "lastName", "X", "reportsToId", hidden)))
                .isEqualTo(ProblemCode.REFERENCE_INVALID);
        assertThat(create(rep, "contacts", "lastName", "X", "reportsToId", mine))
                .isInstanceOf(RowOutcome.Done.class);
    }

    @Test
    @DisplayName("learns of an upsert's hidden record no more than that its value is taken")
    void upsert() {
        Caller boss = caller(Scopes.everything(), "BOSS");
        OrgCatalog unmasked =
                bench.under(Definitions.readAccess("access.yaml", """
                roles:
                  BOSS:
                    sensitive: true
                    modules: { accounts: { rights: [create, read, update], scope: OWN } }
                """).orThrow());
        bench.created("accounts", "name", "Foreign", "taxId", "DE7", "ownerId", other);
        WriteCommand.Upsert upsert = new WriteCommand.Upsert(
                bench.module("accounts"),
                List.of(bench.row("accounts", "taxId", "DE7", "name", "Mine")),
                WriteCommand.OnError.ABORT,
                false);
        assertThat(code(bench.writeAs(boss, unmasked, upsert))).isEqualTo(ProblemCode.DUPLICATE_VALUE);
        assertThat(violations(bench.writeAs(boss, catalog, upsert))).containsExactly("taxId:FIELD_FORBIDDEN");
        assertThat(bench.stored().texts("select name from accounts where org_id = ?", bench.org.value()))
                .containsExactly("Foreign");
    }

    @Test
    @DisplayName("does nothing at all where it has no right")
    void noRight() {
        assertThatThrownBy(() -> create(rep, "leads", "lastName", "X"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.FORBIDDEN));
    }

    @Nested
    @DisplayName("by scopes")
    class ByScopes {
        @Test
        @DisplayName("does what they name, and nothing without any")
        void scopes() {
            Caller robot = caller(Scopes.of(Set.of("leads:create")), "ROBOT");
            assertThat(create(robot, "leads", "lastName", "Made")).isInstanceOf(RowOutcome.Done.class);
            assertThatThrownBy(() -> create(robot, "accounts", "name", "X")).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> create(caller(Scopes.everything(), "ROBOT"), "leads", "lastName", "X"))
                    .isInstanceOf(ProblemException.class);
        }

        @Test
        @DisplayName("never changes who may do what along with other records")
        void notAccess() {
            Caller robot = caller(Scopes.of(Set.of("*:write", "*:read")), "ROBOT");
            assertThat(create(robot, "accounts", "name", "X")).isInstanceOf(RowOutcome.Done.class);
            assertThatThrownBy(() -> create(robot, "roles", "name", "ADMIN")).isInstanceOf(ProblemException.class);
        }

        @Test
        @DisplayName("are kept to by administrators too")
        void administrators() {
            Caller admin = caller(Scopes.of(Set.of("accounts:read")), "ADMIN");
            assertThatThrownBy(() -> create(admin, "accounts", "name", "X")).isInstanceOf(ProblemException.class);
        }
    }

    private Caller caller(Scopes scopes, String role) {
        return new Caller(
                bench.organisation, Optional.of(user), Optional.empty(), Set.of(role), scopes, Standing.alone());
    }

    private RowOutcome create(Caller caller, String module, @Nullable Object... values) {
        return bench.writeAs(
                caller,
                catalog,
                new WriteCommand.Create(
                        bench.module(module), List.of(WriteBench.values(values)), WriteCommand.OnError.ABORT, false));
    }

    private RowOutcome update(Caller caller, String module, UUID id, @Nullable Object... values) {
        return bench.writeAs(
                caller,
                catalog,
                new WriteCommand.Update(
                        bench.module(module), id, WriteBench.values(values), OptionalInt.empty(), false));
    }

    private static ProblemCode code(RowOutcome outcome) {
        return ((RowOutcome.Refused) outcome).problem().code();
    }

    private static List<String> violations(RowOutcome outcome) {
        return ((RowOutcome.Refused) outcome)
                .problem().violations().stream().map(AccessWriteTest::text).toList();
    }

    private static String text(Violation violation) {
        return violation.field() + ":" + violation.code();
    }
}
