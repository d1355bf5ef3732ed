package io.armature.core.query;

/**
 * One step of an order of groups.
 *
 * @param descending largest first
 * @param nullsFirst nulls before all values; otherwise after, in both directions
 */
public record GroupOrder(By by, boolean descending, boolean nullsFirst) {

    /** What is compared. */
    public sealed interface By {

        /** @param group place of the key among what the groups are formed by */
        record Key(int group) implements By {}

        /** @param measure place of the figure among the aggregate's */
        record Figure(int measure) implements By {}
    }
}
