package io.armature.graphql.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiScalarsTest {
    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    private static Object variable(GraphQLScalarType scalar, Object value) {
        return scalar.getCoercing().parseValue(value, CONTEXT, Locale.ROOT);
    }

    private static Object literal(GraphQLScalarType scalar, String text) {
        Field field = new Parser()
                .parseDocument("query ($x: Int) { f(a: " + text + ") }")
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow()
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .getFirst();
        return scalar.getCoercing()
                .parseLiteral(
                        field.getArguments().getFirst().getValue(),
                        CoercedVariables.of(Map.of("x", 7)),
                        CONTEXT,
                        Locale.ROOT);
    }

    private static Object out(GraphQLScalarType scalar, Object value) {
        return scalar.getCoercing().serialize(value, CONTEXT, Locale.ROOT);
    }

    @Nested
    class ADate {
        @Test
        void is_a_day_of_the_calendar() {
            assertThat(variable(ApiScalars.DATE, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(out(ApiScalars.DATE, LocalDate.of(2024, 2, 29))).isEqualTo("2024-02-29");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2023-02-29", "2024-2-9", "24-02-29", "2024-02-29T00:00:00Z", "", "+12024-02-29"})
        void is_nothing_else(String text) {
            assertThatThrownBy(() -> variable(ApiScalars.DATE, text)).isInstanceOf(CoercingParseValueException.class);
        }
    }

    @Nested
    class ADateTime {
        @Test
        void comes_in_with_any_offset_and_is_kept_in_UTC_with_microseconds() {
            assertThat(variable(ApiScalars.DATE_TIME, "2026-07-27T11:30:00.123456789+02:00"))
                    .isEqualTo(OffsetDateTime.parse("2026-07-27T09:30:00.123456Z"));
        }

        @Test
        void goes_out_in_one_width() {
            assertThat(out(ApiScalars.DATE_TIME, OffsetDateTime.parse("2026-07-27T11:30:00+02:00")))
                    .isEqualTo("2026-07-27T09:30:00.000000Z");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-07-27", "2026-07-27T09:30:00", "2026-07-27 09:30:00Z", "2026-07-27T25:00:00Z"})
        void needs_an_offset_and_a_time_there_is(String text) {
            assertThatThrownBy(() -> variable(ApiScalars.DATE_TIME, text))
                    .isInstanceOf(CoercingParseValueException.class);
        }
    }

    @Nested
    class ADecimal {
        @Test
        void comes_in_as_text_or_number_and_goes_out_as_text() {
            assertThat(variable(ApiScalars.DECIMAL, "1234.50")).isEqualTo(new BigDecimal("1234.50"));
            assertThat(variable(ApiScalars.DECIMAL, 7)).isEqualTo(new BigDecimal("7"));
            assertThat(literal(ApiScalars.DECIMAL, "12.5")).isEqualTo(new BigDecimal("12.5"));
            assertThat(out(ApiScalars.DECIMAL, new BigDecimal("1E+3"))).isEqualTo("1000");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999", "one", "", " 1", "1,5", "NaN", "0x10", "1."})
        void is_bounded_and_plain(String text) {
            assertThatThrownBy(() -> variable(ApiScalars.DECIMAL, text))
                    .isInstanceOf(CoercingParseValueException.class);
        }

        @Test
        void is_not_truth() {
            assertThatThrownBy(() -> variable(ApiScalars.DECIMAL, true))
                    .isInstanceOf(CoercingParseValueException.class);
        }
    }

    @Nested
    class ALong {
        @Test
        void has_64_bits() {
            assertThat(variable(ApiScalars.LONG, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
            assertThat(literal(ApiScalars.LONG, "-5")).isEqualTo(-5L);
            assertThat(out(ApiScalars.LONG, 9007199254740993L)).isEqualTo("9007199254740993");
        }

        @ParameterizedTest
        @ValueSource(strings = {"9223372036854775808", "1.5", "x", ""})
        void is_whole_and_no_larger(String text) {
            assertThatThrownBy(() -> variable(ApiScalars.LONG, text)).isInstanceOf(CoercingParseValueException.class);
        }
    }

    @Test
    void JSON_literals_become_maps_and_lists_and_may_hold_variables() {
        assertThat(literal(ApiScalars.JSON, "{ a: [1, \"b\", true], c: { d: $x } }"))
                .hasToString("{a=[1, b, true], c={d=7}}");
        assertThat(variable(ApiScalars.JSON, List.of(1))).isEqualTo(List.of(1));
    }
}
