package io.armature.graphql.platform.describe;

import io.armature.metadata.model.OnDelete;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The many records that refer to a record, as a caller finds them. */
@Type("ModuleRelation")
@Description("A list of records that refer to a record of this module.")
public record RelationInfo(
        @NonNull @Description("Name of the list.") String name,

        @NonNull @Description("What people see: the label of many of them.")
        String label,

        @NonNull @Description("Name of the module the records are of.")
        String target,

        @NonNull @Description("Name of their field that refers here.")
        String field,

        @NonNull @Description("What becomes of them when the record here is deleted.")
        OnDelete onDelete) {}
