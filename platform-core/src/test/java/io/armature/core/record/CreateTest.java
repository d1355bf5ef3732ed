package io.armature.core.record;

import static io.armature.core.record.Refusals.code;
import static io.armature.core.record.Refusals.violations;
import static io.armature.core.record.WriteBench.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreateTest {
    private final WriteBench bench = WriteBench.standard();

    @Nested
    class An_accepted_record {

        @Test
        void is_stored_with_key_base_amount_number_and_defaults() {
            UUID id = bench.created("accounts", "name", "Ärger GmbH", "annualRevenue", "12.5", "employees", 7);

            assertThat(bench.stored().value("accounts", id, "name")).isEqualTo("Ärger GmbH");
            assertThat(bench.stored().value("accounts", id, "name_key")).isEqualTo("arger gmbh");
            assertThat(bench.stored().value("accounts", id, "annual_revenue")).isEqualTo("12.5000");
            assertThat(bench.stored().value("accounts", id, "annual_revenue_base"))
                    .isEqualTo("12.5000");
            assertThat(bench.stored().value("accounts", id, "currency")).isEqualTo("EUR");
            assertThat(bench.stored().value("accounts", id, "number")).isEqualTo("ACC-00001");
            assertThat(bench.stored().value("accounts", id, "email_opt_out")).isEqualTo("f");
            assertThat(bench.stored().value("accounts", id, "version")).isEqualTo("1");
            assertThat(bench.stored().value("accounts", id, "created_through")).isEqualTo("API");
        }

        @Test
        void has_an_id_that_names_its_module() {
            UUID id = bench.created("accounts", "name", "Acme");

            assertThat(RecordIds.moduleNumber(id)).isEqualTo(2);
        }

        @Test
        void is_announced_once_and_leaves_no_history() {
            UUID id = bench.created("accounts", "name", "Acme");

            assertThat(bench.stored().events(id)).containsExactly("CREATED:1:");
            assertThat(bench.stored().history(id)).isEmpty();
        }

        @Test
        void may_clear_what_has_a_default() {
            UUID id = bench.created("accounts", "name", "Acme", "emailOptOut", null);

            assertThat(bench.stored().value("accounts", id, "email_opt_out")).isNull();
        }
    }

    @Nested
    class A_refused_record {

        @Test
        void names_every_broken_rule_at_once_and_stores_nothing() {
            bench.created("accounts", "name", "First", "taxId", "DE 1");

            RowOutcome outcome = bench.create(
                    "accounts",
                    "employees",
                    "many",
                    "industry",
                    "NONE_SUCH",
                    "taxId",
                    "de 1",
                    "parentAccountId",
                    UUID.randomUUID().toString(),
                    "number",
                    "ACC-1",
                    "colour",
                    "red");

            assertThat(code(outcome)).isEqualTo("VALIDATION_FAILED");
            assertThat(violations(outcome))
                    .containsExactly(
                            "colour:UNKNOWN_FIELD",
                            "employees:INVALID_FORMAT",
                            "industry:UNKNOWN_KEY",
                            "name:REQUIRED",
                            "number:READ_ONLY",
                            "parentAccountId:REFERENCE_INVALID",
                            "taxId:DUPLICATE_VALUE");
            assertThat(bench.stored().count("accounts")).isEqualTo(1);
            assertThat(bench.stored().count("outbox")).isEqualTo(1);
            assertThat(bench.stored().count("record_unique")).isEqualTo(1);
        }

        @Test
        void lacks_a_required_field_that_is_blank() {
            assertThat(violations(bench.create("accounts", "name", "  "))).containsExactly("name:REQUIRED");
        }

        @Test
        void has_a_currency_without_a_rate() {
            assertThat(violations(bench.create("accounts", "name", "Acme", "currency", "USD")))
                    .containsExactly("currency:NO_EXCHANGE_RATE");
        }

        @Test
        void has_a_unique_value_that_differs_only_in_case() {
            bench.created("accounts", "name", "First", "taxId", "DE 1");

            RowOutcome outcome = bench.create("accounts", "name", "Second", "taxId", "de 1");

            assertThat(code(outcome)).isEqualTo("DUPLICATE_VALUE");
        }
    }

    @Nested
    class A_batch {

        @Test
        void that_aborts_stores_nothing_and_reports_every_refused_row() {
            List<RowOutcome> outcomes = bench.createAll(
                    "accounts",
                    WriteCommand.OnError.ABORT,
                    List.of(values("name", "Good"), values(), values("name", "Bad", "employees", "x")));

            assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Skipped.class);
            assertThat(violations(outcomes.get(1))).containsExactly("name:REQUIRED");
            assertThat(violations(outcomes.get(2))).containsExactly("employees:INVALID_FORMAT");
            assertThat(RefusedBatch.problem(outcomes, "inputs").orElseThrow().violations())
                    .extracting("field")
                    .containsExactly("inputs.1.name", "inputs.2.employees");
            assertThat(bench.stored().count("accounts")).isZero();
            assertThat(bench.stored().count("outbox")).isZero();
        }

        @Test
        void that_continues_leaves_out_the_refused_rows_alone() {
            List<RowOutcome> outcomes = bench.createAll(
                    "accounts",
                    WriteCommand.OnError.CONTINUE,
                    List.of(
                            values("name", "One", "taxId", "1"),
                            values("name", "Two", "taxId", "1"),
                            values("name", "Three", "parentAccountId", UUID.randomUUID()),
                            values("name", "Four", "taxId", "4")));

            assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Done.class);
            assertThat(violations(outcomes.get(1))).containsExactly("taxId:DUPLICATE_VALUE");
            assertThat(violations(outcomes.get(2))).containsExactly("parentAccountId:REFERENCE_INVALID");
            assertThat(outcomes.get(3)).isInstanceOf(RowOutcome.Done.class);
            assertThat(bench.stored()
                            .texts("select name from accounts where org_id = ? order by id", bench.org.value()))
                    .containsExactly("One", "Four");
            assertThat(bench.stored().count("record_unique")).isEqualTo(2);
        }

        @Test
        void calls_a_value_of_a_refused_row_a_duplicate_only_where_another_has_it() {
            bench.created("accounts", "name", "Zero", "taxId", "0");

            List<RowOutcome> outcomes = bench.createAll(
                    "accounts",
                    WriteCommand.OnError.CONTINUE,
                    List.of(
                            values("name", "One", "taxId", "1"),
                            values("taxId", "2"),
                            values("taxId", "1"),
                            values("taxId", "0")));

            assertThat(outcomes.get(0)).isInstanceOf(RowOutcome.Done.class);
            assertThat(violations(outcomes.get(1))).containsExactly("name:REQUIRED");
            assertThat(violations(outcomes.get(2))).containsExactly("name:REQUIRED", "taxId:DUPLICATE_VALUE");
            assertThat(violations(outcomes.get(3))).containsExactly("name:REQUIRED", "taxId:DUPLICATE_VALUE");
        }

        @Test
        void of_more_than_a_thousand_is_refused() {
            List<WriteCommand.Values> inputs = Collections.nCopies(1_001, values("name", "Acme"));

            assertThatThrownBy(() -> bench.createAll("accounts", WriteCommand.OnError.ABORT, inputs))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("LIMIT_EXCEEDED");
        }

        @Test
        void of_a_thousand_gets_ascending_numbers_without_repeat() {
            List<WriteCommand.Values> inputs = Collections.nCopies(1_000, values("name", "Acme"));

            bench.createAll("accounts", WriteCommand.OnError.ABORT, inputs);

            assertThat(bench.stored()
                            .texts("select number from accounts where org_id = ? order by id", bench.org.value()))
                    .hasSize(1_000)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class A_dry_run {

        @Test
        void checks_everything_and_keeps_nothing() {
            List<RowOutcome> outcomes = bench.write(new WriteCommand.Create(
                    bench.module("accounts"),
                    List.of(values("name", "Acme", "taxId", "1")),
                    WriteCommand.OnError.ABORT,
                    true));

            assertThat(outcomes.getFirst()).isInstanceOf(RowOutcome.Done.class);
            assertThat(bench.stored().count("accounts")).isZero();
            assertThat(bench.stored().count("record_unique")).isZero();
        }

        @Test
        void uses_up_no_number() {
            bench.write(new WriteCommand.Create(
                    bench.module("accounts"), List.of(values("name", "Dry")), WriteCommand.OnError.ABORT, true));

            UUID id = bench.created("accounts", "name", "Wet");

            assertThat(bench.stored().value("accounts", id, "number")).isEqualTo("ACC-00001");
        }
    }
}
