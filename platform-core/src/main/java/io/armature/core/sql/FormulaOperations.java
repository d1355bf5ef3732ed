package io.armature.core.sql;

import io.armature.core.query.Operand;
import io.armature.metadata.expression.formula.Calculation;
import io.armature.metadata.expression.formula.Calculation.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The SQL of one operation of a formula. Numbers and durations are numeric, tests are never null. */
final class FormulaOperations {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final long LAST_DAY = ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.of(9_999, 12, 31));
    private static final String FIRST = "'0001-01-01'::date";
    private static final long FIRST_SECOND = FIRST_DAY.toEpochDay() * 86_400;
    private static final long LAST_SECOND =
            OffsetDateTime.of(9_999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC).toEpochSecond();
    private static final long MICROSECONDS = 1_000_000;
    private static final int MOST_DIGITS = 100;

    /** What Java calls white space. */
    private static final String BLANKS =
            "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
                    + "\u2008\u2009\u200a\u2028\u2029\u205f\u3000";

    private FormulaOperations() {}

    /** @param given the SQL of the arguments, each of which stands in the result once */
    static String of(Calculation.Apply apply, List<String> given, Parameters parameters) {
        String a = given.getFirst();
        String b = given.getLast();
        return switch (apply.operation()) {
            case ADD -> "(" + a + " + " + b + ")";
            case SUBTRACT -> "(" + a + " - " + b + ")";
            case MULTIPLY -> "(" + a + " * " + b + ")";
            case DIVIDE -> "(" + a + " / nullif(" + b + ", 0))";
            case DIVIDE_WHOLE -> "div(" + a + ", nullif(" + b + ", 0))";
            case REMAINDER -> "mod(" + a + ", nullif(" + b + ", 0))";
            case NEGATE -> "(- " + a + ")";
            case ABSOLUTE -> "abs(" + a + ")";
            case ROUND -> "round(" + a + ", " + FormulaResult.within(b, -MOST_DIGITS, MOST_DIGITS) + "::int4)";
            case TRUNCATE -> "trunc(" + a + ")";
            case CONCATENATE -> "(" + a + " || " + b + ")";
            case TRIM -> "btrim(" + a + ", " + blanks(parameters) + ")";
            case SIZE -> "char_length(" + a + ")::numeric";
            case IS_BLANK ->
                apply.arguments().getFirst().held() == Kind.TEXT
                        ? "(btrim(coalesce(" + a + ", ''), " + blanks(parameters) + ") = '')"
                        : "(" + a + " is null)";
            case CONTAINS -> test("position(" + b + " in " + a + ") > 0");
            case STARTS_WITH -> test("starts_with(" + a + ", " + b + ")");
            case ENDS_WITH -> test("starts_with(reverse(" + a + "), reverse(" + b + "))");
            case NUMBER_AS_TEXT -> "trim_scale(" + a + ")::text";
            case BOOLEAN_AS_TEXT -> "(" + a + ")::text";
            case DATE_AS_TEXT -> "to_char(" + a + ", 'YYYY-MM-DD')";
            case EQUAL -> "(" + a + " is not distinct from " + b + ")";
            case LESS -> test(a + " < " + b);
            case LESS_OR_EQUAL -> test(a + " <= " + b);
            case GREATER -> test(a + " > " + b);
            case GREATER_OR_EQUAL -> test(a + " >= " + b);
            case IN -> in(apply, given);
            case IS_NULL -> "(" + a + " is null)";
            case COALESCE -> "coalesce(" + a + ", " + b + ")";
            case AND -> "(" + a + " and " + b + ")";
            case OR -> "(" + a + " or " + b + ")";
            case NOT -> "(not " + a + ")";
            case PLUS_DAYS -> day("(" + a + " - " + FIRST + ")::numeric + " + b);
            case MINUS_DAYS -> day("(" + a + " - " + FIRST + ")::numeric - " + b);
            case DAYS_BETWEEN -> "(" + a + " - " + b + ")::numeric";
            case PLUS_DURATION -> moment(microseconds(a) + " + " + b);
            case MINUS_DURATION -> moment(microseconds(a) + " - " + b);
            case DURATION_BETWEEN -> "(" + microseconds(a) + " - " + microseconds(b) + ")";
            case YEAR -> "extract(year from " + a + ")";
            case MONTH -> "extract(month from " + a + ")";
            case DAY -> "extract(day from " + a + ")";
            case WEEKDAY -> "extract(isodow from " + a + ")";
            case DAY_OF ->
                day("((" + a + " at time zone " + parameters.add(new Parameter.Zone()) + ")::date - " + FIRST
                        + ")::numeric");
        };
    }

    /** The kind that a null among the arguments has. */
    static Kind argument(Calculation.Apply apply) {
        return apply.arguments().stream()
                .filter(argument -> !(argument instanceof Calculation.Nothing))
                .findFirst()
                .map(Calculation::held)
                .orElse(apply.kind());
    }

    static String sqlType(Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER, DURATION -> "numeric";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case TIMESTAMP -> "timestamptz";
        };
    }

    private static String in(Calculation.Apply apply, List<String> given) {
        String type = sqlType(apply.arguments().getFirst().held());
        return test(given.getFirst() + " = any(array[" + String.join(", ", given.subList(1, given.size())) + "]::"
                + type + "[])");
    }

    private static String test(String condition) {
        return "coalesce(" + condition + ", false)";
    }

    private static String blanks(Parameters parameters) {
        return parameters.add(new Parameter.Single(new Operand.Constant(BLANKS), Encoding.TEXT));
    }

    private static String day(String daysFromFirst) {
        return "(" + FIRST + " + " + FormulaResult.within(daysFromFirst, 0, LAST_DAY) + "::int4)";
    }

    private static String microseconds(String moment) {
        return "(extract(epoch from " + moment + ") * " + MICROSECONDS + ")";
    }

    /** By way of text, since an interval of a fraction of seconds is exact only as long as it is short. */
    private static String moment(String microseconds) {
        String within = FormulaResult.within(
                microseconds, FIRST_SECOND * MICROSECONDS, LAST_SECOND * MICROSECONDS + MICROSECONDS - 1);
        return "('1970-01-01T00:00:00Z'::timestamptz + (" + within + "::int8::text || ' microseconds')::interval)";
    }
}
