package io.armature.metadata.expression.formula;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What a formula computes, fields by their names. Tests and logic are true or false; everything else may be null, and
 * computing with null is null.
 */
public sealed interface Calculation {

    /** How a calculation's value is held while it is computed. Durations are microseconds, whole numbers have no limit. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        TIMESTAMP,
        DURATION
    }

    /** No value, of any kind. */
    record Nothing() implements Calculation {}

    /**
     * A value that stands in the formula.
     *
     * @param value String, BigDecimal, Boolean, LocalDate, OffsetDateTime; of a DURATION its microseconds
     */
    record Constant(Kind kind, Object value) implements Calculation {}

    /**
     * The value of a field.
     *
     * @param path references to one record, from the formula's own to the one that has the field; empty for its own
     * @param field name; of a reference its id is the value
     */
    record Value(Kind kind, List<String> path, String field) implements Calculation {
        public Value {
            path = List.copyOf(path);
        }
    }

    /** The category of the key that a STAGE field holds: {@code byKey}, in the order of the picklist. */
    record Category(Value stage, SequencedMap<String, String> byKey) implements Calculation {}

    /** The time of the request. */
    record Now() implements Calculation {}

    /** The day of the request in the organisation's time zone. */
    record Today() implements Calculation {}

    /** A function of some arguments. */
    record Apply(Kind kind, Operation operation, List<Calculation> arguments) implements Calculation {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** One of two values. */
    record Choose(Kind kind, Calculation condition, Calculation then, Calculation otherwise) implements Calculation {}

    /** How its value is held; of null as a text. */
    default Kind held() {
        return switch (this) {
            case Nothing nothing -> Kind.TEXT;
            case Constant constant -> constant.kind();
            case Value value -> value.kind();
            case Category category -> Kind.TEXT;
            case Now now -> Kind.TIMESTAMP;
            case Today today -> Kind.DATE;
            case Apply apply -> apply.kind();
            case Choose choose -> choose.kind();
        };
    }

    /** Every value of a field in it, once for each time it is named. */
    default Stream<Value> values() {
        return switch (this) {
            case Value value -> Stream.of(value);
            case Category category -> Stream.of(category.stage());
            case Apply apply -> apply.arguments().stream().flatMap(Calculation::values);
            case Choose choose ->
                Stream.of(choose.condition(), choose.then(), choose.otherwise()).flatMap(Calculation::values);
            case Nothing nothing -> Stream.empty();
            case Constant constant -> Stream.empty();
            case Now now -> Stream.empty();
            case Today today -> Stream.empty();
        };
    }

    /** How many parts it has, itself included. */
    default int size() {
        return switch (this) {
            case Apply apply ->
                1 + apply.arguments().stream().mapToInt(Calculation::size).sum();
            case Choose choose ->
                1
                        + choose.condition().size()
                        + choose.then().size()
                        + choose.otherwise().size();
            case Value value -> 1 + value.path().size();
            case Category category -> 1 + category.stage().size();
            case Nothing nothing -> 1;
            case Constant constant -> 1;
            case Now now -> 1;
            case Today today -> 1;
        };
    }
}
