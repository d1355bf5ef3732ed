package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;

/** One thing to be read of a record. Its place in the list of reads is its handle in the answer. */
public sealed interface Read {

    /** The stored value; of a reference, the id of a record that is live and may be seen, else null. */
    record Value(Field field) implements Read {}

    /** What a group has in common; of keys of groups alone. */
    record OfGroup(int group) implements Read {}

    /** The amount of a CURRENCY field in the organisation's currency. */
    record BaseAmount(Field field) implements Read {}

    /** The number of a PHONE field in the form of E.164; null when its country is not known. */
    record E164(Field field) implements Read {}

    /** What is known of the file of a FILE or IMAGE field; null without a file. */
    record OfFile(Field field, FileFact fact) implements Read {}

    /** The record referred to, when it is live and may be seen. */
    record ToOne(Field reference, List<Read> reads) implements Read {
        public ToOne {
            reads = List.copyOf(reads);
        }
    }

    /**
     * The record that a reference to several modules points to, when it is live and may be seen.
     *
     * @param targets what is read of records of each module; those not named read as null
     */
    record AnyOne(Field reference, List<Target> targets) implements Read {
        public AnyOne {
            targets = List.copyOf(targets);
        }
    }

    /** What is read of the record of one module. */
    record Target(Module module, List<Read> reads) {
        public Target {
            reads = List.copyOf(reads);
        }
    }

    /** The records that refer to this one. */
    record ToMany(ToManyRelation relation, RecordQuery.Page page) implements Read {}

    /**
     * What changed in the record, the newest first: in the fields that may be read, and with ids of records that may be seen.
     *
     * @param module of the record
     * @param parts of every change, in this order
     * @param paging forward
     */
    record Changes(Module module, List<ChangePart> parts, Paging paging) implements Read {
        public Changes {
            parts = List.copyOf(parts);
        }
    }
}
