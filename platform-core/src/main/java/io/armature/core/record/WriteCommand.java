package io.armature.core.record;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller asks to be written. Always of one module; a single create is a batch of one. */
public sealed interface WriteCommand {
    Module module();

    /** What a batch does when a row is refused. */
    enum OnError {
        /** Nothing of the batch is stored. */
        ABORT,
        /** The refused rows are left out, the others stored. */
        CONTINUE
    }

    /**
     * The values of one record as the caller gave them.
     *
     * @param byName value name ({@code name}, {@code accountId}) to raw value: canonical (see ValueKind) or as JSON spells
     *     it; null clears; an absent key leaves the field alone (or, on create, to its default)
     */
    record Values(Map<String, @Nullable Object> byName) {}

    record Create(Module module, List<Values> inputs, OnError onError, boolean dryRun) implements WriteCommand {}

    record Update(Module module, UUID id, Values set, OptionalInt expectedVersion, boolean dryRun)
            implements WriteCommand {}

    /**
     * One row of an upsert: found by its unique values, else created. They are stored on create unless the input names
     * their fields.
     *
     * @param unique what picks out the record
     * @param values one for each field of the key, in its order; raw or canonical
     * @param input what the record is to hold
     * @param expected what must hold of the record found
     */
    record UpsertRow(UniqueKey unique, List<Object> values, Values input, ExpectedRecord expected) {

        public UpsertRow {
            values = List.copyOf(values);
            if (values.size() != unique.fields().size()) {
                throw new IllegalArgumentException(
                        unique.name() + " has " + unique.fields().size() + " fields");
            }
        }

        /** The same with other values. */
        UpsertRow holding(Values other) {
            return new UpsertRow(unique, values, other, expected);
        }

        /** A row that takes the record as it is, and makes it where there is none. */
        public UpsertRow(UniqueKey unique, List<Object> values, Values input) {
            this(unique, values, input, ExpectedRecord.ANY);
        }

        /** A row that the value of one field finds: a unique one, or the id. */
        public UpsertRow(Field unique, Object value, Values input) {
            this(UniqueKey.of(unique), List.of(value), input);
        }
    }

    record Upsert(Module module, List<UpsertRow> rows, OnError onError, boolean dryRun) implements WriteCommand {}

    /**
     * The same change to all records that a condition finds.
     *
     * @param atMost refused when more are found, nothing being changed
     */
    record UpdateMany(Module module, Matching matching, Values set, int atMost, boolean dryRun)
            implements WriteCommand {}

    record Delete(Module module, UUID id, OptionalInt expectedVersion, boolean dryRun) implements WriteCommand {

        public Delete(Module module, UUID id, OptionalInt expectedVersion) {
            this(module, id, expectedVersion, false);
        }
    }

    /**
     * Deletes all records that a condition finds, each for itself: restoring one brings back what went along with that one.
     *
     * @param atMost refused when more are found, nothing being deleted
     */
    record DeleteMany(Module module, Matching matching, int atMost, boolean dryRun) implements WriteCommand {}

    /**
     * Makes one record of several.
     *
     * @param merge the id of the merge
     * @param master the record that stays
     * @param others those that become part of it
     * @param choices by value name, of which of them its value is
     */
    record Merge(Module module, UUID merge, UUID master, List<UUID> others, Map<String, UUID> choices, boolean dryRun)
            implements WriteCommand {

        public Merge {
            others = List.copyOf(others);
            choices = Map.copyOf(choices);
        }
    }

    /** Takes a merge of records of the module back. */
    record UndoMerge(Module module, UUID merge, boolean dryRun) implements WriteCommand {}

    record Restore(Module module, UUID id, boolean dryRun) implements WriteCommand {

        public Restore(Module module, UUID id) {
            this(module, id, false);
        }
    }

    /** Removes a deleted record for good; the record must have been deleted before. */
    record Purge(Module module, UUID id, boolean dryRun) implements WriteCommand {

        public Purge(Module module, UUID id) {
            this(module, id, false);
        }
    }
}
