package io.armature.core.query;

/** A value of a predicate: unknown to the plan, given when it is bound, so that plans are shared. */
public sealed interface Operand {

    /** The value at an index of the request's inputs; a list for {@code in}. */
    record Input(int index) implements Operand {}

    /** A value that belongs to the plan itself, for instance of a permission. Canonical (see ValueKind). */
    record Constant(Object value) implements Operand {}

    /** A list of ids that says where the caller stands, so that users of a kind share plans. */
    record OfCaller(CallerIds ids) implements Operand {}
}
