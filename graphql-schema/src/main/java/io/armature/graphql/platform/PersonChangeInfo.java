package io.armature.graphql.platform;

import io.armature.core.privacy.PersonData;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An entry of the history as the API shows it. */
@Type("PersonChange")
@Description("What a write changed in an audited field.")
public record PersonChangeInfo(
        @NonNull @Id @Description("The record.") String recordId,
        @NonNull @Description("Name of the field.") String field,

        @Description("The version that has the new value.") int version,

        @NonNull @Description("When.") OffsetDateTime at,
        @Description("The value before.") @Nullable Object oldValue,
        @Description("The value after.") @Nullable Object newValue) {

    static PersonChangeInfo of(PersonData.Change change) {
        return new PersonChangeInfo(
                change.record().toString(),
                change.field(),
                change.version(),
                change.at(),
                change.oldValue(),
                change.newValue());
    }
}
