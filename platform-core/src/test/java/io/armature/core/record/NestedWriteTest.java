package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A write of records along with one")
class NestedWriteTest {
    private final WriteBench bench = WriteBench.standard();

    @Nested
    @DisplayName("that it refers to")
    class ToOne {
        @Test
        @DisplayName("creates, connects and finds them, and lets them go")
        void all() {
            UUID made = bench.created(
                    "contacts", "lastName", "Ada", "account", Map.of("create", Map.of("name", "Acme", "taxId", "DE1")));
            UUID acme = account(made);
            assertThat(bench.stored().value("accounts", acme, "name")).isEqualTo("Acme");
            UUID found = bench.created(
                    "contacts", "lastName", "Bob", "account", Map.of("connectBy", Map.of("taxId", "DE1")));
            UUID connected = bench.created("contacts", "lastName", "Cy", "account", Map.of("connect", acme.toString()));
            assertThat(List.of(account(found), account(connected))).containsOnly(acme);

            assertThat(bench.update("contacts", made, "account", Map.of("update", Map.of("name", "Acme Inc."))))
                    .isEqualTo(new RowOutcome.Done(made, RowOutcome.Effect.UNCHANGED));
            assertThat(bench.stored().value("accounts", acme, "name")).isEqualTo("Acme Inc.");
            assertThat(bench.stored().value("accounts", acme, "version")).isEqualTo("2");
            bench.update("contacts", made, "account", Map.of("disconnect", true));
            assertThat(bench.stored().value("contacts", made, "account_id")).isNull();
        }

        @Test
        @DisplayName("answers alike for a record that is not there however it is named, at the place it is named")
        void absent() {
            UUID never = new RecordIds(Clock.systemUTC())
                    .next(bench.module("accounts").number());
            assertThat(Refusals.violations(contact("connect", never.toString())))
                    .containsExactly("account.connect:REFERENCE_INVALID");
            assertThat(Refusals.violations(contact("connectBy", Map.of("taxId", "DE404"))))
                    .containsExactly("account.connectBy:REFERENCE_INVALID");
            assertThat(Refusals.violations(contact("create", Map.of("phone", "12"))))
                    .contains("account.create.name:REQUIRED");
            assertThat(bench.stored().count("contacts")).isZero();
        }

        @Test
        @DisplayName("is refused beside the id, in more than one way, and in a new record where only a change has it")
        void contradictions() {
            UUID acme = bench.created("accounts", "name", "Acme");
            RowOutcome both = bench.create(
                    "contacts", "lastName", "X", "accountId", acme, "account", Map.of("connect", acme.toString()));
            Problem problem = Refusals.problem(both);
            assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST);
            assertThat(problem.field()).contains("account");
            assertThat(problem.message()).isEqualTo("account: Give 'accountId' or 'account', not both.");
            assertThat(Refusals.code(contact("disconnect", true))).isEqualTo("BAD_REQUEST");
            assertThat(Refusals.code(contact("update", Map.of("name", "Y")))).isEqualTo("BAD_REQUEST");
            assertThat(Refusals.code(bench.create("contacts", "lastName", "X", "account", Map.of())))
                    .isEqualTo("BAD_REQUEST");
        }
    }

    @Nested
    @DisplayName("that refer to it")
    class ToMany {
        private final UUID acme = bench.created(
                "accounts",
                "name",
                "Acme",
                "contacts",
                Map.of("create", List.of(Map.of("lastName", "Ada"), Map.of("lastName", "Bob"))));

        @Test
        @DisplayName("creates, connects, changes, lets go and deletes them in one write")
        void all() {
            UUID ada = contact("Ada");
            UUID bob = contact("Bob");
            UUID cy = bench.created("contacts", "lastName", "Cy");
            UUID dan = bench.created("contacts", "lastName", "Dan", "accountId", acme);
            RowOutcome done = bench.update(
                    "accounts",
                    acme,
                    "contacts",
                    Map.of(
                            "create", List.of(Map.of("lastName", "Eve")),
                            "connect", List.of(cy.toString()),
                            "disconnect", List.of(ada.toString()),
                            "delete", List.of(bob.toString()),
                            "update",
                                    List.of(Map.of(
                                            "id", dan.toString(), "version", 1, "set", Map.of("lastName", "Daniel")))));
            assertThat(done).isInstanceOf(RowOutcome.Done.class);
            assertThat(bench.stored()
                            .texts(
                                    "select last_name from contacts where org_id = ? and account_id = ?"
                                            + " and deleted_at is null order by last_name",
                                    bench.org.value(),
                                    acme))
                    .containsExactly("Cy", "Daniel", "Eve");
            assertThat(bench.stored().value("contacts", ada, "account_id")).isNull();
            assertThat(bench.stored().value("contacts", bob, "deleted_at")).isNotNull();
        }

        @Test
        @DisplayName("knows only those that do, and says which it does not")
        void foreign() {
            UUID other = bench.created("contacts", "lastName", "Other");
            for (String action : List.of("disconnect", "delete")) {
                Problem problem = Refusals.problem(
                        bench.update("accounts", acme, "contacts", Map.of(action, List.of(other.toString()))));
                assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
                assertThat(problem.field()).contains("contacts." + action + ".0");
            }
            Problem stale = Refusals.problem(bench.update(
                    "accounts",
                    acme,
                    "contacts",
                    Map.of(
                            "update",
                            List.of(Map.of(
                                    "id", contact("Ada").toString(), "version", 7, "set", Map.of("lastName", "A"))))));
            assertThat(stale.code()).isEqualTo(ProblemCode.VERSION_CONFLICT);
            assertThat(stale.field()).contains("contacts.update.0.set");
        }

        @Test
        @DisplayName("leaves nothing when one of them is refused: no record, event, history, claim or number")
        void allOrNothing() {
            List<String> before = traces();
            RowOutcome refused = bench.create(
                    "accounts",
                    "name",
                    "Later",
                    "contacts",
                    Map.of(
                            "create",
                            List.of(
                                    Map.of("lastName", "Fine"),
                                    Map.of("lastName", "Bad", "email", "nobody"),
                                    Map.of("firstName", "Nameless"))));
            assertThat(Refusals.violations(refused))
                    .containsExactly("contacts.create.1.email:INVALID_FORMAT", "contacts.create.2.lastName:REQUIRED");
            assertThat(traces()).isEqualTo(before);
            UUID next = bench.created("accounts", "name", "Next");
            assertThat(bench.stored().value("accounts", next, "number")).isEqualTo("ACC-00002");
        }

        private UUID contact(String lastName) {
            return UUID.fromString(bench.stored()
                    .texts(
                            "select id::text from contacts where org_id = ? and last_name = ?",
                            bench.org.value(),
                            lastName)
                    .getFirst());
        }
    }

    @Nested
    @DisplayName("in a batch")
    class Batch {
        @Test
        @DisplayName("that goes on leaves out the rows that are refused, with all that they nest")
        void goesOn() {
            List<RowOutcome> outcomes = bench.createAll(
                    "accounts", WriteCommand.OnError.CONTINUE, List.of(row("A", "Ada"), row("B", ""), row("C", "Cy")));
            assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Done.class);
            assertThat(Refusals.violations(outcomes.get(1))).containsExactly("contacts.create.0.lastName:REQUIRED");
            assertThat(outcomes.get(2)).isInstanceOf(RowOutcome.Done.class);
            assertThat(bench.stored()
                            .texts("select name from accounts where org_id = ? order by name", bench.org.value()))
                    .containsExactly("A", "C");
            assertThat(bench.stored().count("contacts")).isEqualTo(2);
        }

        @Test
        @DisplayName("that does not go on is refused as a whole and says where")
        void aborts() {
            List<RowOutcome> outcomes =
                    bench.createAll("accounts", WriteCommand.OnError.ABORT, List.of(row("A", "Ada"), row("B", "")));
            assertThat(outcomes.getFirst()).isInstanceOf(RowOutcome.Skipped.class);
            assertThat(RefusedBatch.problem(outcomes, "inputs").orElseThrow().violations())
                    .extracting("field")
                    .containsExactly("inputs.1.contacts.create.0.lastName");
            assertThat(bench.stored().count("accounts")).isZero();
        }

        @Test
        @DisplayName("of upserts creates and finds, and adds to both")
        void upserts() {
            bench.created("accounts", "name", "Old", "taxId", "DE1");
            List<RowOutcome> outcomes = bench.upsert(
                    "accounts",
                    WriteCommand.OnError.ABORT,
                    bench.row("accounts", "taxId", "DE1", "contacts", created("Ada")),
                    bench.row("accounts", "taxId", "DE2", "name", "New", "contacts", created("Bob")));
            assertThat(outcomes).allMatch(RowOutcome.Done.class::isInstance);
            assertThat(bench.stored()
                            .texts(
                                    "select a.name || ':' || c.last_name from accounts a join contacts c on"
                                            + " c.org_id = a.org_id and c.account_id = a.id where a.org_id = ? order by 1",
                                    bench.org.value()))
                    .containsExactly("New:Bob", "Old:Ada");
        }

        private WriteCommand.Values row(String name, String contact) {
            return WriteBench.values("name", name, "contacts", created(contact));
        }

        private static Map<String, Object> created(String lastName) {
            return Map.of("create", List.of(lastName.isEmpty() ? Map.of() : Map.of("lastName", lastName)));
        }
    }

    @Test
    @DisplayName("is limited in depth and in number")
    void limits() {
        Map<String, Object> deep = Map.of("lastName", "Deepest");
        for (int level = 0; level < NestedInput.DEEPEST; level++) {
            deep = Map.of("lastName", "L" + level, "reportsTo", Map.of("create", deep));
        }
        assertThat(bench.createAll(
                                "contacts",
                                WriteCommand.OnError.ABORT,
                                List.of(new WriteCommand.Values(Map.copyOf(deep))))
                        .getFirst())
                .isInstanceOf(RowOutcome.Done.class);
        RowOutcome deeper = bench.create("contacts", "lastName", "Top", "reportsTo", Map.of("create", deep));
        assertThat(Refusals.code(deeper)).isEqualTo("LIMIT_EXCEEDED");
        List<Map<String, String>> many = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.of("lastName", "N" + i))
                .toList();
        assertThatThrownBy(() -> bench.create("accounts", "name", "A", "contacts", Map.of("create", many)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED));
        assertThat(bench.stored().count("accounts")).isZero();
    }

    private RowOutcome contact(String action, Object given) {
        return bench.create("contacts", "lastName", "X", "account", Map.of(action, given));
    }

    private UUID account(UUID contact) {
        return UUID.fromString(bench.stored().value("contacts", contact, "account_id"));
    }

    private List<String> traces() {
        return Stream.of("accounts", "contacts", "outbox", "record_history", "record_unique", "audit_log")
                .map(table -> table + ":" + bench.stored().count(table))
                .toList();
    }
}
