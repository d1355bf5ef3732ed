package io.armature.core.record;

import static io.armature.core.record.Refusals.code;
import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UpsertTest {
    private final WriteBench bench = WriteBench.standard();

    private RowOutcome upsert(WriteCommand.UpsertRow row) {
        return bench.upsert("accounts", WriteCommand.OnError.ABORT, row).getFirst();
    }

    @Nested
    class A_value_nobody_has {

        @Test
        void makes_a_new_record_that_has_it() {
            UUID id = WriteBench.id(upsert(bench.row("accounts", "taxId", "DE 1", "name", "Acme")));

            assertThat(bench.stored().value("accounts", id, "tax_id")).isEqualTo("DE 1");
            assertThat(bench.stored().value("accounts", id, "number")).isEqualTo("ACC-00001");
        }

        @Test
        void still_needs_what_is_required() {
            assertThat(violations(upsert(bench.row("accounts", "taxId", "DE 1"))))
                    .containsExactly("name:REQUIRED");
        }

        @Test
        void is_not_found_when_it_is_an_id() {
            assertThat(code(upsert(bench.row("accounts", "id", UUID.randomUUID(), "name", "x"))))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Nested
    class A_value_that_a_record_has {

        @Test
        void changes_that_record_and_needs_nothing_else() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "DE 1");

            RowOutcome outcome = upsert(bench.row("accounts", "taxId", "de 1", "employees", 9));

            assertThat(outcome).isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UPDATED));
            assertThat(bench.stored().value("accounts", id, "employees")).isEqualTo("9");
            assertThat(bench.stored().value("accounts", id, "tax_id")).isEqualTo("DE 1");
        }

        @Test
        void leaves_a_record_that_already_is_so_alone() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "DE 1");

            assertThat(upsert(bench.row("accounts", "taxId", "DE 1", "name", "Acme")))
                    .isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UNCHANGED));
        }

        @Test
        void is_free_again_after_a_delete() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "DE 1");
            bench.delete("accounts", id);

            assertThat(WriteBench.id(upsert(bench.row("accounts", "taxId", "DE 1", "name", "Heir"))))
                    .isNotEqualTo(id);
        }

        @Test
        void may_be_an_id() {
            UUID id = bench.created("accounts", "name", "Acme");

            assertThat(upsert(bench.row("accounts", "id", id.toString(), "name", "New")))
                    .isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UPDATED));
        }
    }

    @Nested
    class A_batch {

        @Test
        void mixes_new_changed_unchanged_and_refused_rows() {
            UUID changed = bench.created("accounts", "name", "Old", "taxId", "1");
            UUID same = bench.created("accounts", "name", "Same", "taxId", "2");

            List<RowOutcome> outcomes = bench.upsert(
                    "accounts",
                    WriteCommand.OnError.CONTINUE,
                    bench.row("accounts", "taxId", "3", "name", "New"),
                    bench.row("accounts", "taxId", "1", "name", "Changed"),
                    bench.row("accounts", "taxId", "2", "name", "Same"),
                    bench.row("accounts", "taxId", "3", "name", "Twice"),
                    bench.row("accounts", "taxId", "4", "name", "Bad", "employees", "x"));

            assertThat(((RowOutcome.Done) outcomes.get(0)).effect()).isEqualTo(RowOutcome.Effect.CREATED);
            assertThat(outcomes.get(1)).isEqualTo(new RowOutcome.Done(changed, RowOutcome.Effect.UPDATED));
            assertThat(outcomes.get(2)).isEqualTo(new RowOutcome.Done(same, RowOutcome.Effect.UNCHANGED));
            assertThat(violations(outcomes.get(3))).containsExactly("taxId:DUPLICATE_VALUE");
            assertThat(violations(outcomes.get(4))).containsExactly("employees:INVALID_FORMAT");
            assertThat(bench.stored().count("accounts")).isEqualTo(3);
        }

        @Test
        void updates_different_fields_of_different_records_without_mixing_them_up() {
            UUID one = bench.created("accounts", "name", "One", "taxId", "1", "employees", 1);
            UUID two = bench.created("accounts", "name", "Two", "taxId", "2", "employees", 2);

            bench.upsert(
                    "accounts",
                    WriteCommand.OnError.ABORT,
                    bench.row("accounts", "taxId", "1", "employees", 10),
                    bench.row("accounts", "taxId", "2", "name", "Zwei"));

            assertThat(bench.stored().value("accounts", one, "name || employees"))
                    .isEqualTo("One10");
            assertThat(bench.stored().value("accounts", two, "name || employees"))
                    .isEqualTo("Zwei2");
        }

        @Test
        void run_again_changes_nothing() {
            WriteCommand.UpsertRow[] rows = rows(300);
            bench.upsert("accounts", WriteCommand.OnError.ABORT, rows);

            List<RowOutcome> again = bench.upsert("accounts", WriteCommand.OnError.ABORT, rows);

            assertThat(again)
                    .allMatch(outcome ->
                            outcome instanceof RowOutcome.Done done && done.effect() == RowOutcome.Effect.UNCHANGED);
            assertThat(bench.stored().count("accounts")).isEqualTo(300);
            assertThat(bench.stored().count("outbox")).isEqualTo(300);
        }

        private WriteCommand.UpsertRow[] rows(int count) {
            List<WriteCommand.UpsertRow> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(bench.row("accounts", "taxId", "T" + i, "name", "Account " + i));
            }
            return rows.toArray(WriteCommand.UpsertRow[]::new);
        }
    }
}
