package io.armature.metadata.expression.formula;

import io.armature.metadata.model.RollupFunction;
import java.util.List;
import java.util.Optional;
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

    /**
     * Something made of the records that belong to one.
     *
     * @param key tells it from others: equal ones have equal keys, also with all that they are computed from
     * @param module name of the module of those records
     * @param reference their field that refers to the record
     * @param function what is made of them
     * @param field of theirs; none where they are counted
     * @param filter which of them enter
     */
    record RolledUp(
            Kind kind,
            String key,
            String module,
            String reference,
            RollupFunction function,
            Optional<Value> field,
            Optional<Calculation> filter)
            implements Calculation {

        /** The fields of those records that it is made of. */
        public Stream<Value> inputs() {
            return Stream.concat(field.stream(), filter.stream().flatMap(Calculation::values));
        }
    }

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
            case RolledUp rolled -> rolled.kind();
        };
    }

    /** Every value of a field in it, of the record or reached from it, once for each time it is named. */
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
            case RolledUp rolled -> Stream.empty();
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
            case RolledUp rolled ->
                1
                        + rolled.field().map(Calculation::size).orElse(0)
                        + rolled.filter().map(Calculation::size).orElse(0);
        };
    }

    /** Whether its value may change by itself: with the time, or with the organisation's time zone. */
    default boolean timed() {
        return switch (this) {
            case Now now -> true;
            case Today today -> true;
            case Apply apply ->
                apply.operation() == Operation.DAY_OF
                        || apply.arguments().stream().anyMatch(Calculation::timed);
            case Choose choose ->
                Stream.of(choose.condition(), choose.then(), choose.otherwise()).anyMatch(Calculation::timed);
            case Nothing nothing -> false;
            case Constant constant -> false;
            case Value value -> false;
            case Category category -> false;
            case RolledUp rolled -> false;
        };
    }
}
