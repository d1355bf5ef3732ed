package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.history.FieldChange;
import io.armature.core.history.HistoryPage;
import io.armature.core.history.HistoryReader;
import io.armature.core.history.PastRecord;
import io.armature.core.history.RecordPast;
import io.armature.core.history.RecordReversion;
import io.armature.core.history.RecordReversion.Wish;
import io.armature.core.history.Reverted;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.sql.HistoryCursor;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SlotBindings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordPastTest {
    private final WriteBench bench = WriteBench.withFields(
            Map.of(
                    "accounts",
                    List.of(
                            field("f1", "motto", new FieldType.Text(20)),
                            field("f2", "score", new FieldType.Decimal(6, 2)))),
            SlotBindings.none());
    private final HistoryReader history = new HistoryReader(bench.database.connections(), Clock.systemUTC());
    private final RecordPast past = new RecordPast(bench.database.connections(), Clock.systemUTC());
    private final RecordReversion reversion = new RecordReversion(past, bench.engine);

    private final OffsetDateTime before = now();
    private final UUID account = bench.created(
            "accounts", "name", "Acme", "status", "ACTIVE", "score", "1.50", "website", "https://a.example");
    private final OffsetDateTime first = now();

    private static CustomField field(String shortId, String name, FieldType type) {
        return new CustomField(
                shortId,
                new FieldDefinition(
                        name,
                        LocalizedText.of(name),
                        Optional.empty(),
                        type,
                        Set.of(FieldFlag.AUDITED),
                        Optional.empty()));
    }

    @Nested
    class The_history {

        @Test
        void Tells_old_and_new_values_the_newest_first() {
            bench.update("accounts", account, "name", "Acme Ltd", "score", "2.25", "website", "https://b.example");
            bench.update("accounts", account, "status", null);
            bench.delete("accounts", account);

            assertThat(told(bench.caller, bench.catalog))
                    .startsWith("4 deletedAt")
                    .contains("3 status ACTIVE -> -", "2 score 1.50 -> 2.25", "2 name Acme -> Acme Ltd")
                    .hasSize(4);
        }

        @Test
        void Goes_on_page_by_page() {
            bench.update("accounts", account, "name", "B", "score", "2", "motto", "m");
            bench.update("accounts", account, "name", "C");

            HistoryPage newest =
                    page(bench.caller, bench.catalog, Optional.empty(), 2).orElseThrow();
            FieldChange last = newest.changes().getLast();
            HistoryCursor end = HistoryCursor.parse(
                    new HistoryCursor(last.version(), last.field().name()).text());
            HistoryPage rest =
                    page(bench.caller, bench.catalog, Optional.of(end), 2).orElseThrow();

            assertThat(newest.more()).isTrue();
            assertThat(rest.more()).isFalse();
            assertThat(newest.changes().stream().map(RecordPastTest::text))
                    .containsExactly("3 name B -> C", "2 score 1.50 -> 2.00");
            assertThat(rest.changes().stream().map(RecordPastTest::text))
                    .containsExactly("2 name Acme -> B", "2 motto - -> m");
        }

        @Test
        void Tells_who_did_it_and_through_what() {
            bench.update("accounts", account, "name", "B");

            FieldChange change = page(bench.caller, bench.catalog, Optional.empty(), 1)
                    .orElseThrow()
                    .changes()
                    .getFirst();

            assertThat(change.through()).isEqualTo("API");
            assertThat(change.by()).isEmpty();
            assertThat(change.at()).isBetween(first, now());
        }

        @Test
        void Leaves_out_fields_that_are_no_more() {
            bench.stored()
                    .texts(
                            "insert into record_history values (?, ?, 2, 'gone', '1', '2', null, now(), 'API') returning field",
                            bench.org.value(),
                            account);

            assertThat(told(bench.caller, bench.catalog)).isEmpty();
        }

        @Test
        void Reads_values_from_before_a_type_was_widened() {
            bench.stored()
                    .texts(
                            "insert into record_history values (?, ?, 2, 'motto', '1', '\"2\"', null, now(), 'API') returning field",
                            bench.org.value(),
                            account);

            assertThat(told(bench.caller, bench.catalog)).containsExactly("2 motto 1 -> 2");
        }

        @Test
        void Is_not_there_for_a_record_that_is_not() {
            assertThat(history.page(bench.caller, bench.catalog, UUID.randomUUID(), Optional.empty(), 5)
                            .await()
                            .indefinitely())
                    .isEmpty();
        }

        @Test
        void Refuses_what_is_no_cursor() {
            assertThat(code(() -> HistoryCursor.parse("abc"))).isEqualTo(ProblemCode.BAD_REQUEST);
        }
    }

    @Nested
    class A_record_as_it_was {

        @Test
        void Has_the_values_of_audited_fields_and_says_which_others_it_does_not_know() {
            bench.update("accounts", account, "name", "Acme Ltd", "score", "2.25", "website", "https://b.example");
            OffsetDateTime second = now();
            bench.update("accounts", account, "name", "Acme SE", "status", null);

            PastRecord then = at(first).orElseThrow();
            PastRecord later = at(second).orElseThrow();

            assertThat(value(then, "name")).contains("Acme");
            assertThat(value(then, "score")).contains("1.50");
            assertThat(value(then, "status")).contains("ACTIVE");
            assertThat(value(later, "name")).contains("Acme Ltd");
            assertThat(value(later, "score")).contains("2.25");
            assertThat(then.unknown())
                    .extracting(Field::name)
                    .contains("website", "version")
                    .doesNotContain("number");
            assertThat(then.changed()).extracting(Field::name).containsExactlyInAnyOrder("name", "score", "status");
        }

        @Test
        void Knows_everything_where_nothing_changed_since() {
            PastRecord then = at(now()).orElseThrow();

            assertThat(value(then, "website")).contains("https://a.example");
            assertThat(then.unknown())
                    .as("beside what other records make of it")
                    .allMatch(Field::computed);
        }

        @Test
        void Is_not_there_before_it_was_created() {
            assertThat(at(before)).isEmpty();
        }

        @Test
        void Was_deleted_while_it_was_deleted() {
            bench.delete("accounts", account);
            OffsetDateTime deleted = now();
            bench.restore("accounts", account);

            assertThat(at(first).orElseThrow().deleted()).isFalse();
            assertThat(at(deleted).orElseThrow().deleted()).isTrue();
            assertThat(at(now()).orElseThrow().deleted()).isFalse();
        }

        @Test
        void Is_read_without_a_connection_of_the_writers() {
            ReadingOnly readers = new ReadingOnly(bench.database.connections());

            assertThat(new RecordPast(readers, Clock.systemUTC())
                            .at(bench.caller, bench.catalog, account, now())
                            .await()
                            .indefinitely())
                    .isPresent();
        }

        @Test
        void Is_never_that_of_the_future() {
            assertThat(code(() -> at(now().plusDays(1)))).isEqualTo(ProblemCode.BAD_REQUEST);
        }
    }

    @Nested
    class A_reversion {

        @Test
        void Gives_all_audited_fields_their_values_back_and_is_told_by_the_history() {
            bench.update("accounts", account, "name", "B", "score", "2", "website", "https://b.example");

            Reverted done = revert(first, List.of());

            assertThat(done.fields()).extracting(Field::name).containsExactlyInAnyOrder("name", "score");
            assertThat(done.version()).isEqualTo(3);
            assertThat(bench.stored().value("accounts", account, "name")).isEqualTo("Acme");
            assertThat(bench.stored().value("accounts", account, "custom ->> 'f2'"))
                    .isEqualTo("1.50");
            assertThat(bench.stored().value("accounts", account, "website")).isEqualTo("https://b.example");
            assertThat(told(bench.caller, bench.catalog)).contains("3 name B -> Acme", "3 score 2.00 -> 1.50");
        }

        @Test
        void Is_of_one_field_alone_if_one_is_named() {
            bench.update("accounts", account, "name", "B", "score", "2");

            revert(first, List.of("score"));

            assertThat(bench.stored().value("accounts", account, "name")).isEqualTo("B");
            assertThat(bench.stored().value("accounts", account, "custom ->> 'f2'"))
                    .isEqualTo("1.50");
        }

        @Test
        void Empties_what_was_empty() {
            bench.update("accounts", account, "motto", "m");

            revert(first, List.of());

            assertThat(bench.stored().value("accounts", account, "custom ->> 'f1'"))
                    .isNull();
        }

        @Test
        void Stores_nothing_in_a_dry_run() {
            bench.update("accounts", account, "name", "B");

            Reverted would = reversion
                    .revert(bench.caller, bench.catalog, new Wish(account, first, List.of(), OptionalInt.empty(), true))
                    .await()
                    .indefinitely();

            assertThat(would.fields()).extracting(Field::name).containsExactly("name");
            assertThat(bench.stored().value("accounts", account, "name")).isEqualTo("B");
        }

        @Test
        void Changes_nothing_where_nothing_is_otherwise() {
            assertThat(revert(first, List.of()).fields()).isEmpty();
            assertThat(bench.stored().value("accounts", account, "version")).isEqualTo("1");
        }

        @Test
        void Keeps_to_the_rules_of_updates() {
            bench.stored()
                    .texts(
                            "insert into record_history values (?, ?, 1, 'status', '\"NEVER\"', '\"ACTIVE\"', null, now(), 'API')"
                                    + " returning field",
                            bench.org.value(),
                            account);

            assertThat(code(() -> revert(first, List.of("status")))).isEqualTo(ProblemCode.VALIDATION_FAILED);
        }

        @Test
        void Is_a_conflict_where_another_version_is_expected() {
            bench.update("accounts", account, "name", "B");
            Wish stale = new Wish(account, first, List.of(), OptionalInt.of(1), false);

            assertThat(code(() -> reversion
                            .revert(bench.caller, bench.catalog, stale)
                            .await()
                            .indefinitely()))
                    .isEqualTo(ProblemCode.VERSION_CONFLICT);
        }

        @Test
        void Refuses_fields_whose_history_is_not_kept_and_records_that_are_not_there() {
            assertThat(code(() -> revert(first, List.of("website")))).isEqualTo(ProblemCode.BAD_REQUEST);
            assertThat(code(() -> revert(before, List.of()))).isEqualTo(ProblemCode.NOT_FOUND);
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private Optional<HistoryPage> page(Caller caller, OrgCatalog catalog, Optional<HistoryCursor> after, int most) {
        return history.page(caller, catalog, account, after, most).await().indefinitely();
    }

    private List<String> told(Caller caller, OrgCatalog catalog) {
        return page(caller, catalog, Optional.empty(), 100).orElseThrow().changes().stream()
                .map(RecordPastTest::text)
                .map(line -> line.contains("deletedAt") ? line.substring(0, line.indexOf("deletedAt") + 9) : line)
                .toList();
    }

    private static String text(FieldChange change) {
        return change.version() + " " + change.field().name() + " "
                + change.before().map(Object::toString).orElse("-") + " -> "
                + change.after().map(Object::toString).orElse("-");
    }

    private Optional<PastRecord> at(OffsetDateTime instant) {
        return past.at(bench.caller, bench.catalog, account, instant).await().indefinitely();
    }

    private Reverted revert(OffsetDateTime to, List<String> fields) {
        return reversion
                .revert(bench.caller, bench.catalog, new Wish(account, to, fields, OptionalInt.empty(), false))
                .await()
                .indefinitely();
    }

    private Optional<String> value(PastRecord then, String field) {
        return then.values()
                .getOrDefault(then.module().require(field), Optional.empty())
                .map(Object::toString);
    }

    private static ProblemCode code(ThrowingCallable call) {
        ProblemException[] refused = new ProblemException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> refused[0] = problem);
        return refused[0].problem().code();
    }
}
