package io.armature.metadata.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An expression")
class ExpressionTest {

    private static final ExpressionCompiler COMPILER = new ExpressionCompiler(vocabulary());

    private final Map<String, Object> before = new HashMap<>();
    private final Map<String, Object> after = new HashMap<>();

    @Nested
    class On_values_that_are_set {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "amount == 2.50",
                    "amount * 2 == 5",
                    "2 * amount == 5",
                    "amount + amount > 4.99",
                    "amount / 3 < 0.84",
                    "round(amount / 3, 2) == 0.83",
                    "-amount < 0",
                    "employees + 1 == 11",
                    "employees / 3 == 3",
                    "employees % 3 == 1",
                    "employees > amount",
                    "decimal('0.1') + decimal('0.2') == decimal('0.3')",
                    "0.1 + 0.2 == 0.3",
                    "name == 'Acme'",
                    "name.startsWith('Ac') && name.endsWith('me') && name.contains('cm')",
                    "name.matches('[A-Z][a-z]+')",
                    "!name.matches('[a-z]+')",
                    "name.size() == 4 && size(name) == 4",
                    "name.lower() == 'acme'",
                    "name + '!' == 'Acme!'",
                    "name in ['Acme', 'Zeta']",
                    "!(name in ['Zeta'])",
                    "employees in [1, 10]",
                    "active",
                    "active == true",
                    "stage == 'WON'",
                    "category(stage) == 'WON'",
                    "birthday < date('2001-01-01')",
                    "birthday + 1 == date('2000-03-01')",
                    "birthday - 1 == date('2000-02-28')",
                    "date('2000-03-01') - birthday == 1",
                    "birthday.year() == 2000 && birthday.month() == 2 && birthday.day() == 29",
                    "birthday.weekday() == 2",
                    "seenAt < now()",
                    "now() - seenAt > hours(1)",
                    "(now() - seenAt).toDays() == 31",
                    "seenAt + days(31) == now()",
                    "seenAt.date() == date('2026-07-01')",
                    "today() == date('2026-08-01')",
                    "coalesce(amount, 0) == 2.5",
                    "string(employees) == '10'",
                    "int(amount) == 2",
                    "employees > 5 ? active : false",
                    "['a', 'b'].exists(x, x == name.lower() || x == 'b')",
                    "['a', 'b'].all(x, x.size() == 1)",
                    "['a', 'b'].filter(x, x == 'a').size() == 1",
                    "['a', 'b'].map(x, x + x) == ['aa', 'bb']",
                })
        void is_true(String text) {
            someValues();

            assertThat(holds(text)).as(text).isTrue();
        }
    }

    @Nested
    class On_values_that_are_not_set {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "amount == null",
                    "!(amount != null)",
                    "null == amount",
                    "name == null && employees == null && birthday == null && seenAt == null && stage == null",
                    "!(amount > 1) && !(amount <= 1)",
                    "!(amount == 1) && amount != 1",
                    "amount * 2 == null",
                    "employees + 1 == null",
                    "!(name.startsWith(''))",
                    "name + 'x' == null",
                    "name != 'Acme'",
                    "!(name in ['Acme'])",
                    "!active",
                    "isBlank(name) && isBlank(amount) && isBlank(birthday)",
                    "coalesce(amount, 7) == 7",
                    "coalesce(name, 'none') == 'none'",
                    "category(stage) == null",
                    "birthday + 1 == null",
                    "string(amount) == null",
                })
        void is_two_valued(String text) {
            assertThat(holds(text)).as(text).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1 / 0 == null",
                    "9223372036854775807 + 1 == null",
                    "decimal(name) == null",
                    "1.0 / 0 == null"
                })
        void is_null_where_there_is_no_result(String text) {
            after.put("name", "x");

            assertThat(holds(text)).as(text).isTrue();
        }
    }

    @Nested
    class On_a_change {

        @Test
        void knows_what_was_there() {
            before.put("amount", new BigDecimal("1.00"));
            after.put("amount", new BigDecimal("2"));

            assertThat(holds("old.amount == 1 && amount == 2 && changed(amount) && changed('amount')"))
                    .isTrue();
            assertThat(holds("changed(name) || isNew")).isFalse();
        }

        @Test
        void compares_numbers_by_value() {
            before.put("amount", new BigDecimal("1.00"));
            after.put("amount", new BigDecimal("1"));

            assertThat(holds("changed(amount)")).isFalse();
        }

        @Test
        void knows_the_category_that_was() {
            before.put("stage", "WON");
            after.put("stage", "NEW");

            assertThat(holds("category(old.stage) == 'WON' && category(stage) == 'OPEN'"))
                    .isTrue();
        }
    }

    @Nested
    class Is_refused {

        @Test
        void for_its_syntax() {
            assertThat(refusal("amount <")).startsWith("Character 9: ");
        }

        @Test
        void for_a_field_that_is_not_there() {
            assertThat(refusal("amuont > 1")).isEqualTo("Character 1: There is no field or function amuont");
            assertThat(refusal("active && changed(amuont)")).isEqualTo("Character 18: There is no field amuont");
            assertThat(refusal("category(name) == 'WON'"))
                    .isEqualTo("Character 9: category() takes a STAGE field; name is none");
        }

        @Test
        void for_types_that_do_not_fit() {
            assertThat(refusal("amount > 'x'")).isEqualTo("Character 8: > does not take (decimal, text)");
            assertThat(refusal("name + 1 == null")).isEqualTo("Character 6: + does not take (text, int)");
        }

        @Test
        void for_a_result_of_another_type() {
            assertThat(refusal("amount * 2")).isEqualTo("Character 1: The result is decimal; it must be bool");
        }

        @Test
        void for_texts_that_cannot_be_read() {
            assertThat(refusal("birthday == date('29.2.2000')")).contains("cannot read '29.2.2000'");
            assertThat(refusal("name.matches('[')")).contains("The pattern cannot be read");
            assertThat(refusal("name.matches(name)")).contains("takes a pattern in quotes");
        }

        @Test
        void for_lists_of_different_types() {
            assertThat(refusal("name in ['a', 1]")).isEqualTo("Character 9: The types here are not clear");
            assertThat(refusal("[1, 'a'].exists(x, x == 1)")).contains("The types here are not clear");
            assertThat(refusal("coalesce(null, null) == null")).contains("The types here are not clear");
        }

        @Test
        void for_its_length() {
            assertThat(refusal("active || ".repeat(200) + "active")).contains("at most 2,000 characters");
        }
    }

    @Test
    void is_null_when_it_would_take_too_long() {
        String ten = "['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']";
        String loops = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, a + b + c + d != ''))))";

        assertThat(holds(loops)).isFalse();
    }

    @Test
    void says_which_fields_it_names() {
        Expression expression = COMPILER.condition(
                        "changed(amount) && old.name == name || category(stage) == 'WON'", Place.of("here"))
                .orThrow();

        assertThat(expression.fields()).containsExactlyInAnyOrder("amount", "name", "stage");
    }

    @Test
    void may_give_a_value() {
        Expression expression = COMPILER.compile("today() + 30", ValueKind.DATE, Place.of("here"))
                .orThrow();

        assertThat(expression.value(evaluation())).isEqualTo(LocalDate.parse("2026-08-31"));
    }

    private boolean holds(String text) {
        return COMPILER.condition(text, Place.of("here")).orThrow().holds(evaluation());
    }

    private static String refusal(String text) {
        List<DefinitionProblem> problems =
                COMPILER.condition(text, Place.of("here")).refusals();
        assertThat(problems).isNotEmpty();
        return problems.getFirst().message();
    }

    /** The first of August in Tokyo, still July in UTC. */
    private Evaluation evaluation() {
        return new Evaluation(
                before, after, false, OffsetDateTime.parse("2026-07-31T20:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }

    private void someValues() {
        after.put("amount", new BigDecimal("2.50"));
        after.put("employees", 10);
        after.put("name", "Acme");
        after.put("active", true);
        after.put("stage", "WON");
        after.put("birthday", LocalDate.parse("2000-02-29"));
        after.put("seenAt", OffsetDateTime.parse("2026-06-30T20:00:00Z"));
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(Map.of(
                "amount", Vocabulary.Term.of(ValueKind.DECIMAL),
                "employees", Vocabulary.Term.of(ValueKind.INTEGER),
                "name", Vocabulary.Term.of(ValueKind.TEXT),
                "active", Vocabulary.Term.of(ValueKind.BOOLEAN),
                "type", Vocabulary.Term.of(ValueKind.KEY),
                "stage", new Vocabulary.Term(ValueKind.KEY, Map.of("WON", "WON", "NEW", "OPEN")),
                "birthday", Vocabulary.Term.of(ValueKind.DATE),
                "seenAt", Vocabulary.Term.of(ValueKind.DATETIME)));
    }
}
