package io.armature.core.query;

/** A stretch of days around today, in the organisation's time zone; start inclusive, end exclusive. */
public sealed interface RelativeRange {
    DateUnit unit();

    /** The last {@code count} units up to and including today. */
    record Last(Operand count, DateUnit unit) implements RelativeRange {}

    /** The next {@code count} units from and including today. */
    record Next(Operand count, DateUnit unit) implements RelativeRange {}

    /** The unit that today lies in. */
    record Current(DateUnit unit) implements RelativeRange {}
}
