package io.armature.core.record;

import static io.armature.core.record.Refusals.code;
import static io.armature.core.record.Refusals.problem;
import static io.armature.core.record.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private final WriteBench bench = WriteBench.standard();

    @Nested
    class An_accepted_change {

        @Test
        void raises_the_version_and_tells_history_and_outbox() {
            UUID id = bench.created("accounts", "name", "Old", "employees", 5);

            RowOutcome outcome = bench.update("accounts", id, "name", "New", "employees", 6);

            assertThat(outcome).isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UPDATED));
            assertThat(bench.stored().value("accounts", id, "name_key")).isEqualTo("new");
            assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("2");
            assertThat(bench.stored().history(id)).containsExactly("2:name:Old:New");
            assertThat(bench.stored().events(id)).containsExactly("CREATED:1:", "UPDATED:2:name,employees");
        }

        @Test
        void clears_what_is_set_to_null() {
            UUID id = bench.created("accounts", "name", "Acme", "annualRevenue", 5, "taxId", "1");

            bench.update("accounts", id, "annualRevenue", null, "taxId", null);

            assertThat(bench.stored().value("accounts", id, "annual_revenue")).isNull();
            assertThat(bench.stored().value("accounts", id, "annual_revenue_base"))
                    .isNull();
            assertThat(bench.stored().value("accounts", id, "tax_id_key")).isNull();
            assertThat(bench.stored().count("record_unique")).isZero();
        }

        @Test
        void gives_up_the_unique_value_it_leaves() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "1");

            bench.update("accounts", id, "taxId", "2");

            bench.created("accounts", "name", "Heir", "taxId", "1");
            assertThat(code(bench.create("accounts", "name", "Late", "taxId", "2")))
                    .isEqualTo("DUPLICATE_VALUE");
        }

        @Test
        void may_spell_its_own_unique_value_differently() {
            UUID id = bench.created("accounts", "name", "Acme", "taxId", "de 1");

            assertThat(bench.update("accounts", id, "taxId", "DE 1")).isInstanceOf(RowOutcome.Done.class);
            assertThat(bench.stored().value("accounts", id, "tax_id")).isEqualTo("DE 1");
        }

        @Test
        void is_not_held_up_by_required_fields_it_does_not_touch() {
            UUID id = bench.created("accounts", "name", "Acme");
            bench.stored().texts("update accounts set name = null, name_key = null where id = ? returning id", id);

            assertThat(bench.update("accounts", id, "employees", 1)).isInstanceOf(RowOutcome.Done.class);
        }
    }

    @Nested
    class The_currency {
        private final UUID id = bench.created("accounts", "name", "Acme");

        @Test
        void is_left_alone_by_other_changes() {
            bench.stored().texts("update accounts set currency = 'DEM' where id = ? returning id", id);

            assertThat(bench.update("accounts", id, "employees", 1)).isInstanceOf(RowOutcome.Done.class);
        }

        @Test
        void changes_to_none_without_a_rate() {
            assertThat(violations(bench.update("accounts", id, "currency", "USD")))
                    .containsExactly("currency:NO_EXCHANGE_RATE");
        }
    }

    @Nested
    class A_change_of_nothing {

        @Test
        void leaves_version_history_and_outbox_alone() {
            UUID id = bench.created("accounts", "name", "Acme", "annualRevenue", "12.5");

            RowOutcome outcome = bench.update("accounts", id, "name", " Acme", "annualRevenue", "12.5000");

            assertThat(outcome).isEqualTo(new RowOutcome.Done(id, RowOutcome.Effect.UNCHANGED));
            assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("1");
            assertThat(bench.stored().events(id)).hasSize(1);
        }
    }

    @Nested
    class A_refused_change {

        @Test
        void breaks_rules_and_says_which() {
            UUID id = bench.created("accounts", "name", "Acme");

            RowOutcome outcome =
                    bench.update("accounts", id, "name", null, "employees", "x", "parentAccountId", UUID.randomUUID());

            assertThat(violations(outcome))
                    .containsExactly("employees:INVALID_FORMAT", "name:REQUIRED", "parentAccountId:REFERENCE_INVALID");
            assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("1");
        }

        @Test
        void expects_another_version_than_the_current() {
            UUID id = bench.created("accounts", "name", "Acme");
            bench.update("accounts", id, OptionalInt.of(1), "name", "Second");

            RowOutcome outcome = bench.update("accounts", id, OptionalInt.of(1), "name", "Third");

            assertThat(code(outcome)).isEqualTo("VERSION_CONFLICT");
            assertThat(problem(outcome).message()).contains("version 2");
            assertThat(bench.stored().value("accounts", id, "name")).isEqualTo("Second");
        }

        @Test
        void names_a_record_that_is_missing_deleted_or_foreign() {
            WriteBench other = WriteBench.standard();
            UUID foreign = other.created("accounts", "name", "Foreign");
            UUID deleted = bench.created("accounts", "name", "Deleted");
            bench.delete("accounts", deleted);

            RowOutcome missing = bench.update("accounts", UUID.randomUUID(), "name", "x");

            assertThat(code(missing)).isEqualTo("NOT_FOUND");
            assertThat(bench.update("accounts", deleted, "name", "x")).isEqualTo(missing);
            assertThat(bench.update("accounts", foreign, "name", "x")).isEqualTo(missing);
            assertThat(other.stored().value("accounts", foreign, "name")).isEqualTo("Foreign");
        }
    }
}
