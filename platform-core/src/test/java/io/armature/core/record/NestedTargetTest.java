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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A reference to several modules, in a write of records along with one,")
class NestedTargetTest {
    private final WriteBench bench = WriteBench.standard();

    @Test
    @DisplayName("is given a record of any of them, new or found, and lets it go")
    void all() {
        UUID made =
                bench.created("emails", "subject", "A", "parent", create("account", "name", "Acme", "taxId", "DE1"));
        UUID acme = parent(made);
        assertThat(bench.stored().value("accounts", acme, "name")).isEqualTo("Acme");
        UUID found = bench.created("emails", "subject", "B", "parent", by("account", "taxId", "DE1"));
        UUID known = bench.created("emails", "subject", "C", "parent", Map.of("connect", acme.toString()));
        assertThat(List.of(parent(found), parent(known))).containsOnly(acme);

        bench.update("emails", found, "parent", create("contact", "lastName", "Ada"));
        assertThat(bench.stored().value("contacts", parent(found), "last_name")).isEqualTo("Ada");
        assertThat(bench.update("emails", made, "parent", change("account", "name", "Acme Inc.")))
                .isEqualTo(new RowOutcome.Done(made, RowOutcome.Effect.UNCHANGED));
        assertThat(bench.stored().value("accounts", acme, "name")).isEqualTo("Acme Inc.");
        bench.update("emails", made, "parent", Map.of("disconnect", true));
        assertThat(bench.stored().value("emails", made, "parent_id")).isNull();
    }

    @Test
    @DisplayName("finds an owner by name, be it a user or a team")
    void owner() {
        UUID ada = bench.created("users", "username", "ada");
        UUID team = bench.created("teams", "name", "North");
        UUID hers = bench.created("accounts", "name", "A", "owner", by("user", "username", "ada"));
        UUID theirs = bench.created("accounts", "name", "B", "owner", by("team", "name", "North"));
        assertThat(bench.stored().value("accounts", hers, "owner_id")).isEqualTo(ada.toString());
        assertThat(bench.stored().value("accounts", theirs, "owner_id")).isEqualTo(team.toString());
        assertThat(Refusals.violations(bench.create("accounts", "name", "C", "owner", by("account", "name", "A"))))
                .containsExactly("owner.connectBy.account:UNKNOWN_FIELD");
    }

    @Test
    @DisplayName("is written for all rows of a batch that name the same module at once, each row with its own")
    void batch() {
        List<RowOutcome> outcomes = bench.createAll(
                "notes",
                WriteCommand.OnError.ABORT,
                List.of(
                        note("1", create("account", "name", "One")),
                        note("2", create("contact", "lastName", "Two")),
                        note("3", create("account", "name", "Three")),
                        note("4", create("contact", "lastName", "Four"))));
        assertThat(outcomes).allMatch(RowOutcome.Done.class::isInstance);
        assertThat(bench.stored()
                        .texts(
                                "select n.content || ':' || coalesce(a.name, c.last_name) from notes n"
                                        + " left join accounts a on a.org_id = n.org_id and a.id = n.parent_id"
                                        + " left join contacts c on c.org_id = n.org_id and c.id = n.parent_id"
                                        + " where n.org_id = ? order by 1",
                                bench.org.value()))
                .containsExactly("1:One", "2:Two", "3:Three", "4:Four");
    }

    @Nested
    @DisplayName("is refused")
    class Refused {
        @Test
        @DisplayName("at the place of what is wrong, and leaves nothing")
        void places() {
            assertThat(Refusals.violations(note(create("account", "phone", "12"))))
                    .contains("parent.create.account.name:REQUIRED");
            assertThat(Refusals.violations(note(by("account", "taxId", "DE404"))))
                    .containsExactly("parent.connectBy.account:REFERENCE_INVALID");
            Problem foreignKey = Refusals.problem(note(by("account", "industry", "BANKING")));
            assertThat(foreignKey.message())
                    .isEqualTo("parent.connectBy.account: 'industry' is not unique on Account.");
            assertThat(Refusals.violations(note(by("nothing", "taxId", "DE1"))))
                    .containsExactly("parent.connectBy.nothing:UNKNOWN_FIELD");
            assertThat(Refusals.violations(
                            note(by("stageChange", "id", UUID.randomUUID().toString()))))
                    .containsExactly("parent.connectBy.stageChange:UNKNOWN_FIELD");
            assertThat(bench.stored().count("notes")).isZero();
            assertThat(bench.stored().count("accounts")).isZero();
        }

        @Test
        @DisplayName("where it does not say exactly one")
        void contradictions() {
            Problem two = Refusals.problem(
                    note(Map.of("create", Map.of("account", Map.of("name", "A"), "contact", Map.of("lastName", "B")))));
            assertThat(two.code()).isEqualTo(ProblemCode.BAD_REQUEST);
            assertThat(two.field()).contains("parent.create");
            assertThat(two.message())
                    .isEqualTo(
                            "parent.create: Exactly one member is expected here, named as one record of its module.");
            assertThat(Refusals.code(note(Map.of("create", Map.of())))).isEqualTo("BAD_REQUEST");
            assertThat(Refusals.code(note(change("account", "name", "A")))).isEqualTo("BAD_REQUEST");
            Problem both = Refusals.problem(bench.create(
                    "notes", "content", "x", "parentId", never().toString(), "parent", create("account", "name", "A")));
            assertThat(both.message()).isEqualTo("parent: Give 'parentId' or 'parent', not both.");
        }

        @Test
        @DisplayName("for a record of another module than the one that is named")
        void others() {
            UUID ada = bench.created("contacts", "lastName", "Ada");
            assertThat(Refusals.violations(note(by("account", "id", ada.toString()))))
                    .containsExactly("parent.connectBy.account:REFERENCE_INVALID");
            UUID hers = bench.created("notes", "content", "x", "parent", Map.of("connect", ada.toString()));
            Problem refused = Refusals.problem(bench.update("notes", hers, "parent", change("account", "name", "A")));
            assertThat(refused.code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(refused.field()).contains("parent.update.account");
        }
    }

    @Nested
    @DisplayName("for a caller who may not do everything")
    class Access {
        private final OrgCatalog catalog =
                bench.under(Definitions.readAccess("access.yaml", """
            everyone:
              modules:
                users: { rights: [read], scope: ALL }
            roles:
              REP:
                modules:
                  emails: { rights: [create, read, update], scope: ALL }
                  accounts: { rights: [create, read, update], scope: OWN, fields: { phone: { write: false } } }
                  contacts: { rights: [read], scope: ALL }
                  leads: { rights: [create] }
            """).orThrow());
        private final UUID user = new Staff(bench.org).user("rep");
        private final UUID other = new Staff(bench.org).account("Other's", UUID.randomUUID());
        private final Caller rep = new Caller(
                bench.organisation,
                Optional.of(user),
                Optional.empty(),
                Set.of("REP"),
                Scopes.everything(),
                Standing.alone());

        @Test
        @DisplayName("knows no module whose records the caller does not read")
        void unknown() {
            for (String module : List.of("invoice", "lead", "neverWas")) {
                for (String action : List.of("create", "connectBy")) {
                    assertThat(Refusals.violations(email(Map.of(action, Map.of(module, Map.of("name", "X"))))))
                            .containsExactly("parent." + action + "." + module + ":UNKNOWN_FIELD");
                }
            }
            assertThat(bench.stored().count("emails")).isZero();
        }

        @Test
        @DisplayName("takes the rights of the module and its fields, and says where one lacks")
        void rights() {
            Problem module = Refusals.problem(email(create("contact", "lastName", "Ada")));
            assertThat(module.code()).isEqualTo(ProblemCode.FORBIDDEN);
            assertThat(module.field()).contains("parent.create.contact");
            assertThat(Refusals.violations(email(create("account", "name", "A", "phone", "+493012"))))
                    .containsExactly("parent.create.account.phone:FIELD_FORBIDDEN");
            UUID ada = bench.created("contacts", "lastName", "Ada");
            UUID hers = WriteBench.id(email(Map.of("connect", ada.toString())));
            assertThat(Refusals.problem(update(hers, change("contact", "lastName", "B")))
                            .code())
                    .isEqualTo(ProblemCode.FORBIDDEN);
            UUID mine = parent(WriteBench.id(email(create("account", "name", "Mine"))));
            assertThat(bench.stored().value("accounts", mine, "owner_id")).isEqualTo(user.toString());
        }

        @Test
        @DisplayName("tells of a record that is not seen as of one that is not there, whatever it is a record of")
        void hidden() {
            bench.created(
                    "accounts",
                    "name",
                    "Hidden",
                    "owner",
                    create("user", "username", "somebody"),
                    "externalIds",
                    List.of(Map.of("system", "erp", "key", "7")));
            RowOutcome absent = email(by("account", "externalId", Map.of("system", "erp", "key", "8")));
            assertThat(Refusals.violations(absent)).containsExactly("parent.connectBy.account:REFERENCE_INVALID");
            assertThat(email(by("account", "externalId", Map.of("system", "erp", "key", "7"))))
                    .isEqualTo(absent);

            UUID ofNone = bench.created("emails", "subject", "none");
            UUID ofHidden = bench.created("emails", "subject", "hidden", "parentId", other);
            UUID ofLead = bench.created("emails", "subject", "lead", "parent", create("lead", "lastName", "L"));
            RowOutcome nothing = update(ofNone, change("account", "name", "Renamed"));
            assertThat(Refusals.code(nothing)).isEqualTo("NOT_FOUND");
            assertThat(List.of(
                            update(ofHidden, change("account", "name", "Renamed")),
                            update(ofLead, change("account", "name", "Renamed"))))
                    .containsOnly(nothing);
            assertThat(bench.stored().value("accounts", other, "name")).isEqualTo("Other's");
        }

        private RowOutcome email(Map<String, ?> parent) {
            return bench.writeAs(
                    rep,
                    catalog,
                    new WriteCommand.Create(
                            bench.module("emails"),
                            List.of(WriteBench.values("subject", "S", "parent", parent)),
                            WriteCommand.OnError.ABORT,
                            false));
        }

        private RowOutcome update(UUID email, Map<String, ?> parent) {
            return bench.writeAs(
                    rep,
                    catalog,
                    new WriteCommand.Update(
                            bench.module("emails"),
                            email,
                            WriteBench.values("parent", parent),
                            OptionalInt.empty(),
                            false));
        }
    }

    private static Map<String, Object> create(String module, Object... values) {
        return given("create", module, values);
    }

    private static Map<String, Object> by(String module, Object... values) {
        return given("connectBy", module, values);
    }

    private static Map<String, Object> change(String module, Object... values) {
        return given("update", module, values);
    }

    private static Map<String, Object> given(String action, String module, Object... values) {
        return Map.of(action, Map.of(module, WriteBench.values(values).byName()));
    }

    private static WriteCommand.Values note(String content, Map<String, ?> parent) {
        return WriteBench.values("content", content, "parent", parent);
    }

    private RowOutcome note(Map<String, ?> parent) {
        return bench.create("notes", "content", "x", "parent", parent);
    }

    private UUID parent(UUID email) {
        return UUID.fromString(bench.stored().value("emails", email, "parent_id"));
    }

    private UUID never() {
        return new RecordIds(Clock.systemUTC()).next(bench.module("accounts").number());
    }
}
