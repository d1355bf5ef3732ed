package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import java.util.List;

/** One figure of an aggregate. */
public sealed interface Measure {

    record Count() implements Measure {}

    /**
     * How many different values there are.
     *
     * @param targets of a reference: the records that may be seen, module by module; others count as no value
     */
    record CountDistinct(Field field, List<Scan> targets) implements Measure {
        public CountDistinct {
            targets = List.copyOf(targets);
        }
    }

    /** The same figure of those records of the group alone that meet a condition. */
    record Filtered(Measure of, Predicate where) implements Measure {}

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
