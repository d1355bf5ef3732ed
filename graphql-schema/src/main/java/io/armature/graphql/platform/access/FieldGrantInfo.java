package io.armature.graphql.platform.access;

import io.armature.metadata.access.FieldGrant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What is granted on a field. */
@Type("FieldGrant")
@Description("What is granted on a field.")
public record FieldGrantInfo(
        @NonNull @Description("The field; * stands for every field that is not named.")
        String field,

        @NonNull @Description("How its values are shown.") FieldReading read,
        @Description("Whether it may be written.") boolean write) {

    static FieldGrantInfo of(String field, FieldGrant grant) {
        return new FieldGrantInfo(field, FieldReading.of(grant.read()), grant.write());
    }
}
