package io.armature.core.query;

import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.Optional;

/**
 * One key of an order.
 *
 * @param field a sortable field; a GEO by its distance from {@code origin}
 * @param origin of a GEO alone: where distances are measured from
 * @param descending largest first
 * @param nullsFirst nulls before all values; otherwise after, in both directions (design decision 13)
 */
public record Order(Field field, Optional<GeoOrigin> origin, boolean descending, boolean nullsFirst) {

    public Order {
        boolean place = field.valueKind() == ValueKind.GEO;
        if (place != origin.isPresent() || (!place && !field.sortable())) {
            throw new IllegalArgumentException(field.path() + " cannot be ordered by so");
        }
    }

    /** By the value of a field. */
    public Order(Field field, boolean descending, boolean nullsFirst) {
        this(field, Optional.empty(), descending, nullsFirst);
    }

    /** The same order read from its end. */
    public Order reversed() {
        return new Order(field, origin, !descending, !nullsFirst);
    }

    /** Whether an index holds the records in this order. */
    public boolean servedByIndex() {
        return origin.isEmpty() && field.servedByIndex();
    }
}
