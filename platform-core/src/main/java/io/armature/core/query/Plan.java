package io.armature.core.query;

import java.util.Map;

/**
 * How a query is answered by one statement.
 *
 * @param root its rows
 * @param reached the records that formulas of the plan compute with, by module: those the caller may see
 * @param cost what it may cost the database, which decides where it runs
 */
public record Plan(Block root, Map<String, Scan> reached, Cost cost) {
    public Plan {
        reached = Map.copyOf(reached);
    }

    /** How a statement is best planned and queued (design decisions 5 and 6). */
    public enum Cost {
        /** By key: the same plan for every organisation. */
        KEYED,
        /**
         * A list served by indexes. Planned for the values at hand even without a filter: not knowing the limit, a shared
         * plan reads and sorts the whole table where a few rows of an index would do.
         */
        LISTED,
        /** May read all of an organisation's rows. */
        SCANNING
    }
}
