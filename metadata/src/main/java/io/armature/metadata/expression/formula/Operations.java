package io.armature.metadata.expression.formula;

import dev.cel.common.ast.CelExpr;
import io.armature.metadata.expression.formula.Calculation.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which operation a function of the language is, by its name and what it is given. */
final class Operations {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000_000L);
    private static final BigDecimal HOUR = MINUTE.multiply(BigDecimal.valueOf(60));
    private static final BigDecimal DAY = HOUR.multiply(BigDecimal.valueOf(24));

    private static final Map<String, Operation> BY_NAME = Map.ofEntries(
            Map.entry("_<_", Operation.LESS),
            Map.entry("_<=_", Operation.LESS_OR_EQUAL),
            Map.entry("_>_", Operation.GREATER),
            Map.entry("_>=_", Operation.GREATER_OR_EQUAL),
            Map.entry("_==_", Operation.EQUAL),
            Map.entry("_&&_", Operation.AND),
            Map.entry("_||_", Operation.OR),
            Map.entry("!_", Operation.NOT),
            Map.entry("@isNull", Operation.IS_NULL),
            Map.entry("isBlank", Operation.IS_BLANK),
            Map.entry("_*_", Operation.MULTIPLY),
            Map.entry("_%_", Operation.REMAINDER),
            Map.entry("-_", Operation.NEGATE),
            Map.entry("abs", Operation.ABSOLUTE),
            Map.entry("round", Operation.ROUND),
            Map.entry("size", Operation.SIZE),
            Map.entry("contains", Operation.CONTAINS),
            Map.entry("startsWith", Operation.STARTS_WITH),
            Map.entry("endsWith", Operation.ENDS_WITH),
            Map.entry("trim", Operation.TRIM),
            Map.entry("coalesce", Operation.COALESCE),
            Map.entry("year", Operation.YEAR),
            Map.entry("month", Operation.MONTH),
            Map.entry("day", Operation.DAY),
            Map.entry("weekday", Operation.WEEKDAY));

    private Operations() {}

    /**
     * A call as an operation.
     *
     * @param kind of its result
     * @param given what it is given, translated
     * @param whole whether a node is a whole number
     * @param nodes the same untranslated
     * @throws Untranslatable for functions that have no exact counterpart in SQL
     */
    static Calculation of(
            String function, Kind kind, List<Calculation> given, Predicate<CelExpr> whole, List<CelExpr> nodes) {
        Operation plain = BY_NAME.get(function);
        if (plain != null) {
            return new Calculation.Apply(kind, plain, given);
        }
        Calculation first = given.getFirst();
        return switch (function) {
            case "_!=_" ->
                new Calculation.Apply(
                        kind, Operation.NOT, List.of(new Calculation.Apply(kind, Operation.EQUAL, given)));
            case "_+_" -> new Calculation.Apply(kind, plus(kind), given);
            case "_-_" -> new Calculation.Apply(kind, minus(kind, given), given);
            case "_/_" ->
                new Calculation.Apply(
                        kind, nodes.stream().allMatch(whole) ? Operation.DIVIDE_WHOLE : Operation.DIVIDE, given);
            case "int" ->
                whole.test(nodes.getFirst())
                        ? first
                        : new Calculation.Apply(kind, Operation.TRUNCATE, numbers(function, given));
            case "decimal" -> numbers(function, given).getFirst();
            case "string" -> asText(first, given);
            case "days" -> times(first, DAY);
            case "hours" -> times(first, HOUR);
            case "minutes" -> times(first, MINUTE);
            case "toDays" -> dividedBy(first, DAY);
            case "toHours" -> dividedBy(first, HOUR);
            case "toMinutes" -> dividedBy(first, MINUTE);
            default -> throw new Untranslatable("Formulas do not have " + function.replace("_", "") + "()");
        };
    }

    /** Texts written out are read before; of others nobody knows whether they are numbers. */
    private static List<Calculation> numbers(String function, List<Calculation> given) {
        if (given.getFirst().held() == Kind.TEXT) {
            throw new Untranslatable(
                    function + "() takes a number, or a text that is written out: the database reads none");
        }
        return given;
    }

    private static Operation plus(Kind kind) {
        return switch (kind) {
            case TEXT -> Operation.CONCATENATE;
            case DATE -> Operation.PLUS_DAYS;
            case TIMESTAMP -> Operation.PLUS_DURATION;
            case NUMBER, DURATION -> Operation.ADD;
            case BOOLEAN -> throw new Untranslatable("Booleans have no sum");
        };
    }

    private static Operation minus(Kind kind, List<Calculation> given) {
        return switch (kind) {
            case DATE -> Operation.MINUS_DAYS;
            case TIMESTAMP -> Operation.MINUS_DURATION;
            case NUMBER -> given.getFirst().held() == Kind.DATE ? Operation.DAYS_BETWEEN : Operation.SUBTRACT;
            case DURATION ->
                given.getFirst().held() == Kind.TIMESTAMP ? Operation.DURATION_BETWEEN : Operation.SUBTRACT;
            case TEXT, BOOLEAN -> throw new Untranslatable("Only numbers, dates and times have a difference");
        };
    }

    private static Calculation asText(Calculation first, List<Calculation> given) {
        return switch (first.held()) {
            case TEXT -> first;
            case NUMBER -> new Calculation.Apply(Kind.TEXT, Operation.NUMBER_AS_TEXT, given);
            case BOOLEAN -> new Calculation.Apply(Kind.TEXT, Operation.BOOLEAN_AS_TEXT, given);
            case DATE -> new Calculation.Apply(Kind.TEXT, Operation.DATE_AS_TEXT, given);
            case TIMESTAMP, DURATION ->
                throw new Untranslatable("Formulas do not have string() of a time; take its date()");
        };
    }

    private static Calculation times(Calculation count, BigDecimal unit) {
        return new Calculation.Apply(
                Kind.DURATION, Operation.MULTIPLY, List.of(count, new Calculation.Constant(Kind.NUMBER, unit)));
    }

    private static Calculation dividedBy(Calculation duration, BigDecimal unit) {
        return new Calculation.Apply(
                Kind.NUMBER, Operation.DIVIDE_WHOLE, List.of(duration, new Calculation.Constant(Kind.NUMBER, unit)));
    }
}
