package io.armature.graphql.platform.describe;

import io.armature.metadata.model.OnDelete;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a reference refers to. */
@Type("FieldReference")
@Description("What a reference refers to.")
public record ReferenceInfo(
        @NonNull @Description("Names of the modules it may refer to.")
        List<String> targets,

        @NonNull @Description("Name of the list of records on the other side.")
        String inverse,

        @NonNull @Description("What becomes of the record when the other is deleted.")
        OnDelete onDelete) {}
