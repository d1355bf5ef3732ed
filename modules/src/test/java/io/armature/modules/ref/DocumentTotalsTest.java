package io.armature.modules.ref;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentTotalsTest {
    private static final List<Map<String, Object>> LINES =
            List.of(line("229.47", "19"), line("0.33", "7"), Map.of("lineTotal", new BigDecimal("10")));

    @Nested
    class Each_line_taxed_by_itself {

        @Test
        void is_rounded_line_by_line_and_is_the_mode_without_a_mode() {
            assertThat(figures(Map.of(), LINES)).isEqualTo("239.80 0 43.62 283.42");
            assertThat(figures(Map.of("taxMode", "INDIVIDUAL"), LINES)).isEqualTo("239.80 0 43.62 283.42");
        }

        @Test
        void is_taxed_alike_whatever_the_discount_of_the_document() {
            assertThat(figures(Map.of("discountPercent", new BigDecimal("10")), LINES))
                    .isEqualTo("239.80 23.98 43.62 259.44");
        }

        @Test
        void rounds_halves_to_the_even_digit() {
            assertThat(figures(Map.of(), List.of(line("0.25", "10"), line("0.35", "10"))))
                    .isEqualTo("0.60 0 0.06 0.66");
        }
    }

    @Nested
    class The_whole_taxed_at_one_rate {
        private final Map<String, Object> group = Map.of("taxMode", "GROUP", "taxRate", new BigDecimal("19"));

        @Test
        void is_taxed_after_the_discount_and_leaves_the_rates_of_lines_aside() {
            assertThat(figures(with(group, "discountPercent", "10"), LINES)).isEqualTo("239.80 23.98 41.01 256.83");
        }

        @Test
        void is_not_taxed_without_a_rate() {
            assertThat(figures(Map.of("taxMode", "GROUP"), LINES)).isEqualTo("239.80 0 0 239.80");
        }

        @Test
        void adds_shipping_and_adjustment_after_the_tax() {
            assertThat(figures(with(with(group, "shipping", "5"), "adjustment", "-0.36"), LINES))
                    .isEqualTo("239.80 0 45.56 290");
        }
    }

    @Nested
    class A_discount {

        @Test
        void that_is_an_amount_is_that_amount() {
            assertThat(figures(with(Map.of(), "discountAmount", "39.80"), LINES))
                    .isEqualTo("239.80 39.80 43.62 243.62");
        }

        @Test
        void is_at_most_the_subtotal() {
            assertThat(figures(with(Map.of(), "discountAmount", "50"), List.of()))
                    .isEqualTo("0 0 0 0");
            assertThat(figures(with(Map.of(), "discountAmount", "50"), List.of(line("20", "0"))))
                    .isEqualTo("20 20 0 0");
        }
    }

    @Test
    void The_digits_are_those_of_the_currency() {
        List<Map<String, Object>> lines = List.of(line("105", "10"));

        assertThat(figures(Map.of("currency", "JPY"), lines)).isEqualTo("105 0 10 115");
        assertThat(figures(Map.of("currency", "EUR"), lines)).isEqualTo("105 0 10.50 115.50");
        assertThat(figures(Map.of("currency", "KWD"), List.of(line("10.555", "10"))))
                .isEqualTo("10.555 0 1.056 11.611");
    }

    @Test
    void The_balance_is_what_is_not_paid() {
        assertThat(DocumentTotals.payable(with(Map.of(), "paid", "283.40"), LINES)
                        .get("balance"))
                .isEqualTo(new BigDecimal("0.0200"));
        assertThat(DocumentTotals.payable(Map.of(), LINES).get("balance")).isEqualTo(new BigDecimal("283.4200"));
    }

    @Test
    void What_is_paid_is_the_sum_of_the_payments_and_may_be_more_than_the_total() {
        Map<String, Object> document = with(Map.of(), "total", "10");

        assertThat(paid(document, "4.10", "0.90")).isEqualTo("5 5");
        assertThat(paid(document, "4.10", "5.91")).isEqualTo("10.01 -0.01");
        assertThat(paid(document)).isEqualTo("0 10");
        assertThat(DocumentTotals.paid(Map.of(), List.of()).get("balance")).isNull();
    }

    @Test
    void Thousands_of_cents_add_up_exactly() {
        List<Map<String, Object>> lines =
                IntStream.range(0, 10_000).mapToObj(i -> line("0.01", "0")).toList();

        assertThat(figures(Map.of(), lines)).isEqualTo("100 0 0 100");
    }

    @Test
    void There_are_none_when_one_has_more_digits_than_money() {
        List<Map<String, Object>> lines = List.of(line("999999999999999999", "0"), line("1", "0"));

        assertThat(DocumentTotals.payable(Map.of(), lines).values()).containsOnlyNulls();
    }

    private static String paid(Map<String, Object> document, String... amounts) {
        List<Map<String, Object>> payments = List.of(amounts).stream()
                .map(amount -> with(Map.of(), "amount", amount))
                .toList();
        Map<String, @Nullable Object> figures = DocumentTotals.paid(document, payments);
        return plain((BigDecimal) figures.get("paid")) + " " + plain((BigDecimal) figures.get("balance"));
    }

    private static String figures(Map<String, Object> document, List<Map<String, Object>> lines) {
        Map<String, @Nullable Object> figures = DocumentTotals.of(document, lines);
        return String.join(
                " ",
                List.of("subtotal", "discountTotal", "taxTotal", "total").stream()
                        .map(name -> plain((BigDecimal) figures.get(name)))
                        .toList());
    }

    /** With two digits after the point unless there are more, or none at all. */
    private static String plain(@Nullable BigDecimal figure) {
        assertThat(figure).isNotNull();
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() <= 0
                ? bare.toPlainString()
                : bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }

    private static Map<String, Object> line(String total, String taxRate) {
        return Map.of("lineTotal", new BigDecimal(total), "taxRate", new BigDecimal(taxRate));
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, String number) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(field, new BigDecimal(number));
        return more;
    }
}
