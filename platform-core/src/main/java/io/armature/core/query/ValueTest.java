package io.armature.core.query;

/** A condition on a figure: a count of records, a sum, an average. On a figure that is null it is false but for its complements. */
public sealed interface ValueTest {

    record Compares(Comparison comparison, Operand value) implements ValueTest {}

    /** The figure is among the list that {@code values} gives; negated, it is not, or null. */
    record Among(boolean negated, Operand values) implements ValueTest {}

    /** Both ends inclusive. */
    record Between(Operand from, Operand to) implements ValueTest {}

    /** The figure is null if {@code expected} gives true, else not null. */
    record Missing(Operand expected) implements ValueTest {}
}
