package io.armature.core.query;

import io.armature.metadata.resolve.Field;

/**
 * One key of an order.
 *
 * @param field a sortable field
 * @param descending largest first
 * @param nullsFirst nulls before all values; otherwise after, in both directions (design decision 13)
 */
public record Order(Field field, boolean descending, boolean nullsFirst) {

    public Order {
        if (!field.sortable()) {
            throw new IllegalArgumentException(field.name() + " cannot be ordered by");
        }
    }

    /** The same order read from its end. */
    public Order reversed() {
        return new Order(field, !descending, !nullsFirst);
    }
}
