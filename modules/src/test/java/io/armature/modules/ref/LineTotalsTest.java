package io.armature.modules.ref;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineTotalsTest {
    private static final Map<String, Object> THREE = line("3", "89.99");

    @Nested
    class The_total_of_a_line {

        @Test
        void is_quantity_times_unit_price() {
            assertThat(total(THREE)).isEqualByComparingTo("269.97");
        }

        @Test
        void is_less_the_discount() {
            assertThat(total(with(THREE, "discount", new BigDecimal("15.00")))).isEqualByComparingTo("229.47");
        }

        @Test
        void is_rounded_half_even_at_the_scale_of_the_currency() {
            assertThat(total(line("0.5", "0.25"))).isEqualByComparingTo("0.12");
            assertThat(total(line("1.5", "0.25"))).isEqualByComparingTo("0.38");
            assertThat(total(with(line("1", "10.5"), "currency", "JPY"))).isEqualByComparingTo("10");
            assertThat(total(with(line("1", "10.5555"), "currency", "KWD"))).isEqualByComparingTo("10.556");
        }

        @Test
        void is_nothing_while_a_part_is_missing() {
            assertThat(total(Map.of("quantity", BigDecimal.ONE))).isNull();
        }

        @Test
        void is_nothing_when_it_has_more_digits_than_money() {
            assertThat(total(line("99999999999999", "99999999999999"))).isNull();
        }

        @Test
        void stays_while_its_parts_stay() {
            assertThat(LineTotals.derive(Changes.of("quoteLines", THREE, with(THREE, "description", "Sensor"))))
                    .isEmpty();
        }
    }

    private static @Nullable BigDecimal total(Map<String, Object> after) {
        return (BigDecimal)
                LineTotals.derive(Changes.of("quoteLines", Map.of(), after)).get("lineTotal");
    }

    private static Map<String, Object> line(String quantity, String unitPrice) {
        return Map.of("quantity", new BigDecimal(quantity), "unitPrice", new BigDecimal(unitPrice), "currency", "EUR");
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(field, value);
        return more;
    }
}
