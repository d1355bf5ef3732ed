package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.query.Comparison;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.read.PreparedMatch;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotBindings;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Writes that find their records by a condition: here by the number of employees. */
class MatchedWritesTest {
    private static final AccessDefinition ACCESS =
            Definitions.readAccess("access.yaml", """
                    everyone: { modules: { users: { rights: [read], scope: ALL } } }
                    roles:
                      REP:
                        modules:
                          accounts:
                            rights: [create, read, update, delete]
                            fields: { description: { read: false }, taxId: { read: false } }
                      OWNER:
                        modules: { accounts: { rights: [read, update, delete], scope: OWN } }
                      READER:
                        modules: { accounts: { rights: [read], scope: ALL } }
                    sharing:
                      accounts: { everyone: READ }
                    """).orThrow();

    private final WriteBench bench = WriteBench.standard();
    private final Module accounts = bench.module("accounts");

    @Nested
    class An_update {

        @Test
        void changes_all_that_match_and_no_others_with_history_and_events() {
            UUID one = bench.created("accounts", "name", "One", "employees", 5);
            UUID two = bench.created("accounts", "name", "Two", "employees", 5);
            UUID other = bench.created("accounts", "name", "Other", "employees", 6);

            List<RowOutcome> outcomes = bench.write(update(5, 10, "name", "Two"));

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            new RowOutcome.Done(one, RowOutcome.Effect.UPDATED),
                            new RowOutcome.Done(two, RowOutcome.Effect.UNCHANGED));
            assertThat(bench.stored().value("accounts", one, "version")).isEqualTo("2");
            assertThat(bench.stored().value("accounts", two, "version")).isEqualTo("1");
            assertThat(bench.stored().value("accounts", other, "name")).isEqualTo("Other");
            assertThat(bench.stored().history(one)).hasSize(1);
            assertThat(bench.stored().events(one)).hasSize(2);
        }

        @Test
        void of_nothing_is_done() {
            assertThat(bench.write(update(5, 10, "website", "https://a.example")))
                    .isEmpty();
        }

        @Test
        void of_more_than_allowed_changes_nothing_and_tells_no_number() {
            List<UUID> all = three(5);

            Problem refused = refusal(bench.write(update(5, 2, "website", "https://a.example")));

            assertThat(refused.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
            assertThat(refused.message()).doesNotContain("3");
            all.forEach(id ->
                    assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("1"));
            assertThat(bench.write(update(5, 3, "website", "https://a.example")))
                    .hasSize(3);
        }

        @Test
        void takes_neither_less_than_one_nor_more_than_a_batch() {
            assertThat(thrown(update(5, 0, "website", "https://a.example"))).isEqualTo(ProblemCode.BAD_REQUEST);
            assertThat(thrown(update(5, 1_001, "website", "https://a.example"))).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        }

        @Test
        void is_refused_as_a_whole_with_each_record_at_fault_named() {
            List<UUID> all = three(5);

            Problem refused = refusal(bench.write(update(5, 10, "taxId", "same", "website", "https://a.example")));

            assertThat(refused.code()).isEqualTo(ProblemCode.DUPLICATE_VALUE);
            assertThat(refused.violations().stream().map(Violation::field))
                    .hasSize(2)
                    .allMatch(field -> all.stream().anyMatch(id -> field.equals(id + ".taxId")));
            assertThat(bench.stored().count("record_unique")).isZero();
            all.forEach(id ->
                    assertThat(bench.stored().value("accounts", id, "website")).isNull());
        }

        @Test
        void checked_only_stores_nothing() {
            UUID one = bench.created("accounts", "name", "One", "employees", 5);
            WriteCommand.UpdateMany real = (WriteCommand.UpdateMany) update(5, 10, "website", "https://a.example");

            List<RowOutcome> outcomes = bench.write(
                    new WriteCommand.UpdateMany(accounts, real.matching(), real.set(), real.atMost(), true));

            assertThat(outcomes).containsExactly(new RowOutcome.Done(one, RowOutcome.Effect.UPDATED));
            assertThat(bench.stored().value("accounts", one, "version")).isEqualTo("1");
        }

        @Test
        void never_takes_a_record_that_another_has_taken_out_of_the_condition() {
            IntStream.range(0, 40).forEach(i -> bench.created("accounts", "name", "A" + i, "employees", 5));

            List<List<RowOutcome>> all = Uni.join()
                    .all(IntStream.range(0, 16)
                            .mapToObj(i -> bench.later(update(5, 100, "employees", 100 + i)))
                            .toList())
                    .andCollectFailures()
                    .await()
                    .atMost(Duration.ofSeconds(60));

            assertThat(all.stream().flatMap(List::stream)).hasSize(40);
            assertThat(bench.stored().texts("select version::text from accounts where org_id = ?", bench.org.value()))
                    .hasSize(40)
                    .containsOnly("2");
        }
    }

    @Test
    void custom_texts_are_conditions_and_are_set() {
        WriteBench custom = WriteBench.withFields(
                Map.of(
                        "accounts",
                        List.of(new CustomField(
                                "f1",
                                new FieldDefinition(
                                        "colour",
                                        LocalizedText.of("Colour"),
                                        Optional.empty(),
                                        new FieldType.Text(255),
                                        Set.of(),
                                        Optional.empty())))),
                SlotBindings.none());
        UUID red = custom.created("accounts", "name", "One", "colour", "red");
        custom.created("accounts", "name", "Two", "colour", "green");
        Module module = custom.module("accounts");
        PreparedMatch match = PreparedMatch.of(
                module,
                new Predicate.Compare(module.require("colour"), Comparison.EQ, new Operand.Input(1)),
                RecordRight.UPDATE,
                custom.catalog.catalog(),
                Access.full());
        Matching matching = new Matching(
                match,
                new Bindings(
                        custom.organisation,
                        Instant.now(),
                        Arrays.asList(null, "red"),
                        CallerStanding.of(custom.caller)));

        assertThat(custom.write(
                        new WriteCommand.UpdateMany(module, matching, WriteBench.values("colour", "blue"), 5, false)))
                .containsExactly(new RowOutcome.Done(red, RowOutcome.Effect.UPDATED));
    }

    @Nested
    class A_delete {

        @Test
        void gives_each_record_a_deletion_of_its_own() {
            UUID one = bench.created("accounts", "name", "One", "employees", 5);
            UUID two = bench.created("accounts", "name", "Two", "employees", 5);
            UUID noteOfOne = bench.created("notes", "parentId", one, "content", "Hello");
            UUID noteOfTwo = bench.created("notes", "parentId", two, "content", "Hello");
            UUID noteOfNote = bench.created("notes", "parentId", noteOfTwo, "content", "Deeper");

            assertThat(bench.write(delete(5, 2)))
                    .containsExactlyInAnyOrder(
                            new RowOutcome.Done(one, RowOutcome.Effect.DELETED),
                            new RowOutcome.Done(two, RowOutcome.Effect.DELETED));
            assertThat(deleted("notes", noteOfOne)).isTrue();
            bench.restore("accounts", two);

            assertThat(deleted("accounts", one)).isTrue();
            assertThat(deleted("notes", noteOfOne)).isTrue();
            assertThat(deleted("accounts", two)).isFalse();
            assertThat(deleted("notes", noteOfTwo)).isFalse();
            assertThat(deleted("notes", noteOfNote)).isFalse();
        }

        @Test
        void of_more_than_allowed_deletes_nothing() {
            three(5);

            assertThat(refusal(bench.write(delete(5, 2))).code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
            assertThat(bench.stored()
                            .texts(
                                    "select id from accounts where org_id = ? and deleted_at is not null",
                                    bench.org.value()))
                    .isEmpty();
        }

        @Test
        void is_refused_while_one_of_the_records_is_referred_to() {
            three(5);
            UUID held = bench.created("accounts", "name", "Held", "employees", 5);
            bench.created("invoices", "subject", "I", "accountId", held);

            Problem refused = refusal(bench.write(delete(5, 10)));

            assertThat(refused.code()).isEqualTo(ProblemCode.REFERENCE_IN_USE);
            assertThat(refused.message()).contains(held.toString());
            assertThat(deleted("accounts", held)).isFalse();
        }
    }

    @Nested
    class A_caller_with_some_rights {
        private final Staff staff = new Staff(bench.org);
        private final UUID user = staff.user("rep");
        private final UUID other = staff.user("other");
        private final OrgCatalog catalog = bench.under(ACCESS);
        private final UUID mine = bench.created("accounts", "name", "Mine", "employees", 5, "ownerId", user);
        private final UUID foreign = bench.created("accounts", "name", "Foreign", "employees", 5, "ownerId", other);

        @Test
        void changes_only_what_it_may_change_of_what_it_sees() {
            for (String role : List.of("REP", "OWNER")) {
                Caller caller = caller(role);
                assertThat(writeAs(caller, update(caller, 5, 1, "website", "https://" + role + ".example")))
                        .containsExactly(new RowOutcome.Done(mine, RowOutcome.Effect.UPDATED));
            }
            assertThat(bench.stored().value("accounts", foreign, "version")).isEqualTo("1");
        }

        @Test
        void is_told_nothing_of_how_many_others_match() {
            Caller rep = caller("REP");
            IntStream.range(0, 5)
                    .forEach(i -> bench.created("accounts", "name", "F", "employees", 5, "ownerId", other));

            assertThat(writeAs(rep, delete(rep, 5, 1)))
                    .containsExactly(new RowOutcome.Done(mine, RowOutcome.Effect.DELETED));
            assertThat(writeAs(rep, delete(rep, 5, 1))).isEmpty();
            assertThat(deleted("accounts", foreign)).isFalse();
        }

        @Test
        void finds_nothing_by_a_field_that_it_does_not_read() {
            Predicate hidden = new Predicate.IsNull(accounts.require("taxId"), new Operand.Constant(true));
            assertThatThrownBy(() -> match(hidden, RecordRight.UPDATE, caller("REP")))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.FIELD_FORBIDDEN));
        }

        @Test
        void does_nothing_at_all_without_the_right() {
            Caller reader = caller("READER");
            assertThatThrownBy(() -> writeAs(reader, delete(reader, 5, 10)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.FORBIDDEN));
        }

        private Caller caller(String role) {
            return new Caller(
                    bench.organisation,
                    Optional.of(user),
                    Optional.empty(),
                    Set.of(role),
                    Scopes.everything(),
                    Standing.alone());
        }

        private WriteCommand update(Caller caller, int employees, int atMost, @Nullable Object... values) {
            return new WriteCommand.UpdateMany(
                    accounts,
                    match(employed(), RecordRight.UPDATE, caller).with(employees),
                    WriteBench.values(values),
                    atMost,
                    false);
        }

        private WriteCommand delete(Caller caller, int employees, int atMost) {
            return new WriteCommand.DeleteMany(
                    accounts, match(employed(), RecordRight.DELETE, caller).with(employees), atMost, false);
        }

        private Found match(Predicate where, RecordRight right, Caller caller) {
            return new Found(
                    PreparedMatch.of(
                            accounts,
                            where,
                            right,
                            catalog.catalog(),
                            catalog.access().of(caller)),
                    caller);
        }

        private List<RowOutcome> writeAs(Caller caller, WriteCommand command) {
            return bench.engine
                    .write(caller, catalog, command, (session, outcomes) -> Uni.createFrom()
                            .item(outcomes))
                    .await()
                    .atMost(Duration.ofSeconds(30));
        }
    }

    private record Found(PreparedMatch match, Caller caller) {
        Matching with(int employees) {
            return new Matching(
                    match,
                    new Bindings(
                            caller.organisation(),
                            Instant.now(),
                            Arrays.asList(null, employees),
                            CallerStanding.of(caller)));
        }
    }

    private WriteCommand update(int employees, int atMost, @Nullable Object... values) {
        return new WriteCommand.UpdateMany(
                accounts, matching(RecordRight.UPDATE, employees), WriteBench.values(values), atMost, false);
    }

    private WriteCommand delete(int employees, int atMost) {
        return new WriteCommand.DeleteMany(accounts, matching(RecordRight.DELETE, employees), atMost, false);
    }

    private Matching matching(RecordRight right, int employees) {
        PreparedMatch match = PreparedMatch.of(accounts, employed(), right, bench.catalog.catalog(), Access.full());
        return new Found(match, bench.caller).with(employees);
    }

    private Predicate employed() {
        return new Predicate.Compare(accounts.require("employees"), Comparison.EQ, new Operand.Input(1));
    }

    private List<UUID> three(int employees) {
        return IntStream.range(0, 3)
                .mapToObj(i -> bench.created("accounts", "name", "A" + i, "employees", employees))
                .toList();
    }

    private boolean deleted(String table, UUID id) {
        return bench.stored().value(table, id, "deleted_at") != null;
    }

    private ProblemCode thrown(WriteCommand command) {
        try {
            bench.write(command);
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
        throw new AssertionError("Not refused");
    }

    private static Problem refusal(List<RowOutcome> outcomes) {
        return ((RowOutcome.Refused) outcomes.getFirst()).problem();
    }
}
