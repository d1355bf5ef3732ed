package io.armature.core.query;

/**
 * How a query is answered by one statement.
 *
 * @param root its rows
 * @param cost what it may cost the database, which decides where it runs
 */
public record Plan(Block root, Cost cost) {

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
