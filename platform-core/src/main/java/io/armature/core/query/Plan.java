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
        /** By key, or in the order of an index with no filter of the caller's: the same plan for every organisation. */
        KEYED,
        /** A list served by indexes. */
        LISTED,
        /** May read all of an organisation's rows. */
        SCANNING
    }
}
