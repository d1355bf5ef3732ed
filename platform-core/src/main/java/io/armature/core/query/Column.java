package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import java.util.List;

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

    /**
     * The id that a reference holds, when one of the targets has a live, visible record of it.
     *
     * @param targets what each module shows
     */
    record AnyId(int source, Field reference, List<Scan> targets) implements Column {
        public AnyId {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Values of the record that a reference to several modules points to, packed together as texts.
     *
     * @param targets what is read of each module
     */
    record Packed(int source, Field reference, List<PackedRecord> targets) implements Column {
        public Packed {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What is packed of a record of one module.
     *
     * @param target records that may be seen
     * @param columns of the record itself, as source 0: its id first
     */
    record PackedRecord(Scan target, List<Column> columns) {
        public PackedRecord {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What an order compares: the folded key of a text, the distance of a place, the value of others.
     *
     * @param place of the step in the order
     */
    record OrderStep(OrderKey key, int place) implements Column {}

    /** How many records a nested or root list has in all, at most one above the limit. */
    record Count(Scan scan, int parent, java.util.Optional<Field> related) implements Column {}

    /** A figure of a group. */
    record Figure(int place, Measure measure) implements Column {}

    /**
     * A part of a change of a field.
     *
     * @param references the fields whose values name records
     * @param targets the records that values and users may be told of; the id of any other is null
     */
    record Change(ChangePart part, List<Field> references, List<Scan> targets) implements Column {
        public Change {
            references = List.copyOf(references);
            targets = List.copyOf(targets);
        }
    }

    /** What a group has in common: the key of that place, so much of that field. */
    record GroupKey(int group, Field field, Bucket bucket) implements Column {}

    /** Null exactly if all these keys of a group are. */
    record GroupPresence(List<Integer> groups) implements Column {
        public GroupPresence {
            groups = List.copyOf(groups);
        }
    }
}
