package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The organisation's currency is the euro. */
class BaseAmountTest {
    private final WriteBench bench = WriteBench.standard();

    @Nested
    class An_amount_in_a_foreign_currency {

        @Test
        void is_worth_what_the_latest_rate_says() {
            rate("USD", "2020-01-01", "0.8000000000", "2024-01-01", "0.9123456789", "2999-01-01", "7");
            UUID id = bench.created("accounts", "name", "Acme", "currency", "USD", "annualRevenue", "100.05");
            assertThat(worth(id)).isEqualTo("91.2802");
        }

        @Test
        void is_rounded_half_to_even() {
            rate("USD", "2020-01-01", "0.0000500000");
            UUID down = bench.created("accounts", "name", "A", "currency", "USD", "annualRevenue", "1.00");
            UUID up = bench.created("accounts", "name", "B", "currency", "USD", "annualRevenue", "3.00");
            assertThat(worth(down)).isEqualTo("0.0000");
            assertThat(worth(up)).isEqualTo("0.0002");
        }

        @Test
        void keeps_its_worth_until_it_changes() {
            rate("USD", "2020-01-01", "0.5");
            UUID id = bench.created("accounts", "name", "Acme", "currency", "USD", "annualRevenue", "100");
            rate("USD", "2021-01-01", "0.9");
            bench.update("accounts", id, "name", "Other");
            assertThat(worth(id)).isEqualTo("50.0000");
            bench.update("accounts", id, "annualRevenue", "200");
            assertThat(worth(id)).isEqualTo("180.0000");
        }

        @Test
        void is_worth_something_else_when_the_currency_changes() {
            rate("USD", "2020-01-01", "0.5");
            UUID id = bench.created("accounts", "name", "Acme", "annualRevenue", "100");
            assertThat(worth(id)).isEqualTo("100.0000");
            bench.update("accounts", id, "currency", "USD");
            assertThat(worth(id)).isEqualTo("50.0000");
        }

        @Test
        void that_goes_takes_its_worth_along() {
            rate("USD", "2020-01-01", "0.5");
            UUID id = bench.created("accounts", "name", "Acme", "currency", "USD", "annualRevenue", "100");
            bench.update("accounts", id, "annualRevenue", null);
            assertThat(bench.stored().value("accounts", id, "annual_revenue_base"))
                    .isNull();
        }
    }

    @Nested
    class A_currency {

        @Test
        void without_a_rate_is_refused() {
            RowOutcome outcome = bench.create("accounts", "name", "Acme", "currency", "CHF");
            assertThat(Refusals.violations(outcome)).containsExactly("currency:NO_EXCHANGE_RATE");
            assertThat(Refusals.problem(outcome).violations().getFirst().params())
                    .containsEntry("currency", "CHF");
        }

        @Test
        void whose_rate_begins_later_is_refused() {
            rate("CHF", "2999-01-01", "1");
            assertThat(Refusals.violations(bench.create("accounts", "name", "Acme", "currency", "CHF")))
                    .containsExactly("currency:NO_EXCHANGE_RATE");
        }

        @Test
        void that_is_none_is_refused() {
            assertThat(Refusals.violations(bench.create("accounts", "name", "Acme", "currency", "usd")))
                    .containsExactly("currency:INVALID_FORMAT");
        }

        @Test
        void allows_as_many_digits_as_it_has() {
            rate("JPY", "2020-01-01", "0.006");
            assertThat(Refusals.violations(
                            bench.create("accounts", "name", "Acme", "currency", "JPY", "annualRevenue", "10.5")))
                    .containsExactly("annualRevenue:OUT_OF_RANGE");
            assertThat(Refusals.violations(bench.create("accounts", "name", "Acme", "annualRevenue", "10.505")))
                    .containsExactly("annualRevenue:OUT_OF_RANGE");
            UUID id = bench.created("accounts", "name", "Acme", "currency", "JPY", "annualRevenue", "10");
            assertThat(worth(id)).isEqualTo("0.0600");
        }
    }

    @Test
    void One_statement_finds_the_rates_of_a_whole_batch() {
        rate("USD", "2020-01-01", "0.5");
        rate("JPY", "2020-01-01", "0.006");
        List<RowOutcome> outcomes = bench.createAll(
                "accounts",
                WriteCommand.OnError.ABORT,
                List.of(
                        WriteBench.values("name", "A", "currency", "USD", "annualRevenue", "1"),
                        WriteBench.values("name", "B", "currency", "JPY", "annualRevenue", "1000"),
                        WriteBench.values("name", "C", "annualRevenue", "3")));
        assertThat(outcomes.stream().map(WriteBench::id).map(this::worth))
                .containsExactly("0.5000", "6.0000", "3.0000");
    }

    private void rate(String code, String... daysAndRates) {
        UUID currency = WriteBench.id(bench.upsert(
                        "currencies", WriteCommand.OnError.ABORT, bench.row("currencies", "code", code, "name", code))
                .getFirst());
        for (int i = 0; i < daysAndRates.length; i += 2) {
            bench.created(
                    "exchangeRates",
                    "foreignCurrencyId",
                    currency,
                    "date",
                    daysAndRates[i],
                    "rate",
                    daysAndRates[i + 1]);
        }
    }

    private String worth(UUID id) {
        return String.valueOf(bench.stored().value("accounts", id, "annual_revenue_base"));
    }
}
