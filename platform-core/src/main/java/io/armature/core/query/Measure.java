package io.armature.core.query;

import io.armature.metadata.resolve.Field;

/** One figure of an aggregate. */
public sealed interface Measure {

    record Count() implements Measure {}

    record Sum(Field field) implements Measure {}

    record Avg(Field field) implements Measure {}

    record Min(Field field) implements Measure {}

    record Max(Field field) implements Measure {}

    /** A figure of what amounts of money are worth in the organisation's currency. */
    record Worth(Function function, Field field) implements Measure {}

    /** The functions over what amounts are worth. */
    enum Function {
        SUM,
        AVG,
        MIN,
        MAX
    }
}
