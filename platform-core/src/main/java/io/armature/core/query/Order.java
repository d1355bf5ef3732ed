package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import java.util.Optional;

/**
 * One step of an order.
 *
 * @param key what is compared
 * @param descending largest first
 * @param nullsFirst nulls before all values; otherwise after, in both directions (design decision 13)
 */
public record Order(OrderKey key, boolean descending, boolean nullsFirst) {

    /** By the value of a field. */
    public Order(Field field, boolean descending, boolean nullsFirst) {
        this(new OrderKey.Own(field, Optional.empty()), descending, nullsFirst);
    }

    /** By the distance of a place from another. */
    public Order(Field field, Optional<GeoOrigin> origin, boolean descending, boolean nullsFirst) {
        this(new OrderKey.Own(field, origin), descending, nullsFirst);
    }

    /** The same order read from its end. */
    public Order reversed() {
        return new Order(key, !descending, !nullsFirst);
    }

    /** Whether an index holds the records in this order. */
    public boolean servedByIndex() {
        return key instanceof OrderKey.Own own
                && own.origin().isEmpty()
                && own.field().servedByIndex();
    }
}
