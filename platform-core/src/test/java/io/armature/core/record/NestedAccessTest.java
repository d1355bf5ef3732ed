package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.metadata.format.Definitions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A caller who writes records along with others")
class NestedAccessTest {
    private final WriteBench bench = WriteBench.standard();
    private final OrgCatalog catalog =
            bench.under(Definitions.readAccess("access.yaml", """
            everyone:
              modules:
                users: { rights: [read], scope: ALL }
            roles:
              REP:
                modules:
                  accounts:
                    rights: [create, read, update]
                    scope: OWN
                    fields: { phone: { write: false }, parentAccount: { write: false } }
                  contacts: { rights: [create, read, update], scope: OWN }
                  opportunities: { rights: [read], scope: ALL }
                  quotes: { rights: [create, read], scope: ALL, fields: { account: { read: false } } }
            """).orThrow());
    private final Staff staff = new Staff(bench.org);
    private final UUID user = staff.user("rep");
    private final UUID other = staff.user("other");
    private final Caller rep = new Caller(
            bench.organisation,
            Optional.of(user),
            Optional.empty(),
            Set.of("REP"),
            Scopes.everything(),
            Standing.alone());
    private final UUID mine = WriteBench.id(create("accounts", "name", "Mine"));

    @Test
    @DisplayName("owns what it makes along with one")
    void own() {
        create("contacts", "lastName", "Ada", "account", Map.of("create", Map.of("name", "Along")));
        assertThat(bench.stored()
                        .texts(
                                "select owner_id::text from accounts where org_id = ? and name = 'Along'",
                                bench.org.value()))
                .containsExactly(user.toString());
    }

    @Test
    @DisplayName("is told of a record that it does not see, or of another organisation, as of one that never was")
    void hidden() {
        WriteBench elsewhere = WriteBench.standard();
        UUID foreign = elsewhere.created("contacts", "lastName", "Foreign");
        UUID foreignAccount = elsewhere.created("accounts", "name", "Foreign", "website", "https://foreign.example");
        UUID hidden = bench.created("contacts", "lastName", "Hidden", "ownerId", other, "accountId", mine);
        UUID hiddenAccount = bench.created("accounts", "name", "Hidden", "ownerId", other);
        UUID never =
                new RecordIds(Clock.systemUTC()).next(bench.module("contacts").number());
        UUID neverAccount =
                new RecordIds(Clock.systemUTC()).next(bench.module("accounts").number());
        for (String action : List.of("connect", "disconnect", "delete")) {
            RowOutcome absent = children(action, never.toString());
            assertThat(code(absent)).as(action).isIn(ProblemCode.NOT_FOUND, ProblemCode.FORBIDDEN);
            assertThat(children(action, hidden.toString())).as(action).isEqualTo(absent);
            assertThat(children(action, foreign.toString())).as(action).isEqualTo(absent);
        }
        RowOutcome absent = changed(never);
        assertThat(code(absent)).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(List.of(changed(hidden), changed(foreign))).containsOnly(absent);
        RowOutcome unconnected = connected(neverAccount);
        assertThat(code(unconnected)).isEqualTo(ProblemCode.REFERENCE_INVALID);
        assertThat(List.of(connected(hiddenAccount), connected(foreignAccount))).containsOnly(unconnected);
        assertThat(bench.stored().value("contacts", hidden, "version")).isEqualTo("1");
        assertThat(elsewhere.stored().value("contacts", foreign, "version")).isEqualTo("1");
    }

    @Test
    @DisplayName("finds by a unique value no record that it does not see")
    void found() {
        bench.created(
                "accounts",
                "name",
                "Hidden",
                "ownerId",
                other,
                "externalIds",
                List.of(Map.of("system", "erp", "key", "7")));
        RowOutcome hidden = by(Map.of("system", "erp", "key", "7"));
        assertThat(code(hidden)).isEqualTo(ProblemCode.REFERENCE_INVALID);
        assertThat(by(Map.of("system", "erp", "key", "8"))).isEqualTo(hidden);
    }

    @Test
    @DisplayName("changes through a reference no record that it does not see, as if there were none")
    void changedThrough() {
        UUID hiddenAccount = bench.created("accounts", "name", "Hidden", "ownerId", other);
        UUID tied = bench.created("contacts", "lastName", "Tied", "ownerId", user, "accountId", hiddenAccount);
        UUID free = bench.created("contacts", "lastName", "Free", "ownerId", user);
        Map<String, Object> rename = Map.of("update", Map.of("name", "Renamed"));
        RowOutcome none = update("contacts", free, "account", rename);
        assertThat(code(none)).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(update("contacts", tied, "account", rename)).isEqualTo(none);
        assertThat(bench.stored().value("accounts", hiddenAccount, "name")).isEqualTo("Hidden");
    }

    @Test
    @DisplayName("needs the right of the module and of the field, and is told where it lacks it")
    void rights() {
        Problem module = problem(
                create("accounts", "name", "A", "opportunities", Map.of("create", List.of(Map.of("name", "Deal")))));
        assertThat(module.code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(module.field()).contains("opportunities.create.0");
        assertThat(Refusals.violations(create(
                        "contacts",
                        "lastName",
                        "A",
                        "account",
                        Map.of("create", Map.of("name", "B", "phone", "+493012")))))
                .containsExactly("account.create.phone:FIELD_FORBIDDEN");
        assertThat(Refusals.violations(
                        create("accounts", "name", "A", "parentAccount", Map.of("connect", mine.toString()))))
                .containsExactly("parentAccount.connect:FIELD_FORBIDDEN");
        assertThat(Refusals.violations(create("accounts", "name", "A", "quotes", Map.of("connect", List.of()))))
                .containsExactly("quotes:UNKNOWN_FIELD");
        assertThat(Refusals.violations(create("accounts", "name", "A", "invoices", Map.of("connect", List.of()))))
                .containsExactly("invoices:UNKNOWN_FIELD");
        assertThat(bench.stored().count("accounts")).isEqualTo(1);
    }

    private RowOutcome children(String action, String id) {
        return update("accounts", mine, "contacts", Map.of(action, List.of(id)));
    }

    private RowOutcome changed(UUID contact) {
        return update(
                "accounts",
                mine,
                "contacts",
                Map.of("update", List.of(Map.of("id", contact.toString(), "set", Map.of("lastName", "Changed")))));
    }

    private RowOutcome connected(UUID account) {
        return create("contacts", "lastName", "X", "account", Map.of("connect", account.toString()));
    }

    private RowOutcome by(Map<String, String> externalId) {
        return create("contacts", "lastName", "X", "account", Map.of("connectBy", Map.of("externalId", externalId)));
    }

    private RowOutcome create(String module, Object... values) {
        return bench.writeAs(
                rep,
                catalog,
                new WriteCommand.Create(
                        bench.module(module), List.of(WriteBench.values(values)), WriteCommand.OnError.ABORT, false));
    }

    private RowOutcome update(String module, UUID id, Object... values) {
        return bench.writeAs(
                rep,
                catalog,
                new WriteCommand.Update(
                        bench.module(module), id, WriteBench.values(values), OptionalInt.empty(), false));
    }

    private static ProblemCode code(RowOutcome outcome) {
        return problem(outcome).code();
    }

    private static Problem problem(RowOutcome outcome) {
        return Refusals.problem(outcome);
    }
}
