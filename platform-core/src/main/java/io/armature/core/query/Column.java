package io.armature.core.query;

import io.armature.metadata.resolve.Field;

/** One column of a block's rows. Sources are numbered: 0 is the block's own record, joins count from 1. */
public sealed interface Column {

    /** The stored value of a field. */
    record Stored(int source, Field field) implements Column {}

    /** The base amount beside a CURRENCY field. */
    record Base(int source, Field field) implements Column {}

    /** The international form of a PHONE field's number. */
    record E164(int source, Field field) implements Column {}

    /** What is known of the file of a FILE or IMAGE field. */
    record OfFile(int source, Field field, FileFact fact) implements Column {}

    /** The id of the record of a source; null when a join found none. */
    record Id(int source) implements Column {}

    /** What an order compares: the folded key of a text, the distance of a place, the value of others. */
    record OrderKey(Field field, java.util.Optional<GeoOrigin> origin) implements Column {}

    /** How many records a nested or root list has in all, at most one above the limit. */
    record Count(Scan scan, int parent, java.util.Optional<Field> related) implements Column {}

    /** A figure of a group. */
    record Figure(Measure measure) implements Column {}

    /** The value of a group field. */
    record GroupKey(Field field) implements Column {}
}
