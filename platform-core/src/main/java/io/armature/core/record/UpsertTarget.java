package io.armature.core.record;

import io.armature.core.problem.Violation;
import io.armature.core.value.ClaimKey;
import io.armature.core.value.Decoded;
import io.armature.core.value.FieldViolations;
import io.armature.core.value.ValueCodecs;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which record a row of an upsert means.
 *
 * @param index its place in the input
 * @param unique what tells
 * @param values canonical, by field name; one for each field of the key
 * @param claim what a record with these values claims
 * @param input what to write
 * @param expected what must hold of the record found
 */
record UpsertTarget(
        int index,
        UniqueKey unique,
        Map<String, Object> values,
        ClaimKey claim,
        WriteCommand.Values input,
        ExpectedRecord expected) {

    /** The target of an input row, or the refusals of values that its fields cannot have. */
    static DecodedTarget of(WriteContext context, int index, WriteCommand.UpsertRow row) {
        List<Violation> hidden = row.unique().fields().stream()
                .filter(field -> !context.access().mayRead(field))
                .map(FieldViolations::forbidden)
                .toList();
        if (!hidden.isEmpty()) {
            return DecodedTarget.refused(hidden);
        }
        Map<String, Object> values = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            Field field = row.unique().fields().get(i);
            Decoded decoded = ValueCodecs.canonical(
                    field, context.catalog().catalog()::picklist, row.values().get(i));
            switch (decoded) {
                case Decoded.Refused(var broken) -> violations.addAll(broken);
                case Decoded.Accepted(var value) when value == null -> violations.add(FieldViolations.required(field));
                case Decoded.Accepted(var value) -> values.put(field.name(), value);
            }
        }
        return claim(context, row.unique(), values)
                .map(claim -> DecodedTarget.of(
                        new UpsertTarget(index, row.unique(), values, claim, row.input(), row.expected())))
                .orElseGet(() -> DecodedTarget.refused(violations));
    }

    private static Optional<ClaimKey> claim(WriteContext context, UniqueKey unique, Map<String, Object> values) {
        return unique.name().equals(UniqueKey.EXTERNAL_ID)
                ? ClaimKey.ofExternalIds(unique, values).stream().findFirst()
                : ClaimKey.of(unique, values, context.folding());
    }

    boolean byId() {
        return unique.fields().getFirst().type() instanceof FieldType.Identity;
    }

    /** Whether a record may be made that has these values: not of a field that only the platform writes. */
    boolean creatable() {
        return !byId() && !expected.present() && unique.fields().stream().noneMatch(InputDecoder::writtenByPlatform);
    }

    UUID id() {
        return (UUID)
                Objects.requireNonNull(values.get(unique.fields().getFirst().name()));
    }

    /** The input for a new record: with the unique values, unless the input names their fields itself. */
    WriteCommand.Values creation() {
        Map<String, @Nullable Object> given = new HashMap<>(input.byName());
        unique.fields().forEach(field -> given.putIfAbsent(field.valueName(), values.get(field.name())));
        return new WriteCommand.Values(given);
    }
}
