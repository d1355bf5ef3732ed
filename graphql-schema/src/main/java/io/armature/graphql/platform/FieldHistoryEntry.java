package io.armature.graphql.platform;

import io.armature.core.history.FieldChange;
import io.armature.graphql.scalar.ShownValue;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A change of a field as the API shows it. */
@Description("What a write changed in an audited field.")
public record FieldHistoryEntry(
        @NonNull @Description("The field, as the record's type names its value: that of a reference ends in Id.")
        String field,

        @Description("The record's version that has the new value.")
        int version,

        @Description("The value before, as values of the record spells it.") @Nullable
        Object oldValue,

        @Description("The value after it.") @Nullable Object newValue,
        @NonNull @Description("When.") OffsetDateTime changedAt,

        @Id @Description("Id of who did it; null if it was nobody, or nobody you see.") @Nullable
        String changedById,

        @NonNull @Description("What it was done through: a key of the picklist createdThrough.")
        String through) {

    static FieldHistoryEntry of(FieldChange change) {
        return new FieldHistoryEntry(
                change.field().valueName(),
                change.version(),
                ShownValue.of(change.field().valueKind(), change.before()),
                ShownValue.of(change.field().valueKind(), change.after()),
                change.at(),
                change.by().map(UUID::toString).orElse(null),
                change.through());
    }
}
