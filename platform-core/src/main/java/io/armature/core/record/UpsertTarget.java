package io.armature.core.record;

import io.armature.core.value.Decoded;
import io.armature.core.value.FieldViolations;
import io.armature.core.value.ValueCodecs;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record a row of an upsert means.
 *
 * @param index its place in the input
 * @param unique the field that tells
 * @param value its canonical value
 * @param input what to write
 */
record UpsertTarget(int index, Field unique, Object value, WriteCommand.Values input) {

    /** The target of an input row, or the refusal of a value that the field cannot have. */
    static DecodedTarget of(WriteContext context, int index, WriteCommand.UpsertRow row) {
        if (!context.access().mayRead(row.unique())) {
            return DecodedTarget.refused(FieldViolations.forbidden(row.unique()));
        }
        Decoded decoded = ValueCodecs.canonical(row.unique(), context.catalog().catalog()::picklist, row.value());
        return switch (decoded) {
            case Decoded.Refused(var broken) -> new DecodedTarget(Optional.empty(), Optional.of(broken.getFirst()));
            case Decoded.Accepted(var value) when value == null -> DecodedTarget.missing(row.unique());
            case Decoded.Accepted(var value) ->
                new DecodedTarget(
                        Optional.of(new UpsertTarget(index, row.unique(), value, row.input())), Optional.empty());
        };
    }

    boolean byId() {
        return unique.type() instanceof FieldType.Identity;
    }

    /** Whether a record can be made that has this value: not of a field that only the platform writes. */
    boolean creatable() {
        return !byId() && !InputDecoder.writtenByPlatform(unique);
    }

    UUID id() {
        return (UUID) value;
    }

    UniqueKey key(WriteContext context) {
        return UniqueKey.of(context.module(), unique, value, context.folding());
    }

    /** The input for a new record: with the unique value, unless the input names that field itself. */
    WriteCommand.Values creation() {
        Map<String, @Nullable Object> values = new HashMap<>(input.byName());
        values.putIfAbsent(unique.valueName(), value);
        return new WriteCommand.Values(values);
    }
}
