package io.armature.graphql.platform.describe;

import io.armature.graphql.platform.describe.rules.FieldRulesInfo;
import io.armature.metadata.model.FieldKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A field as a caller finds it. */
@Type("ModuleField")
@Description("A field of a module.")
public record FieldInfo(
        @NonNull @Description("API name.") String name,

        @NonNull
        @Description(
                "The name its value has in records, inputs and filters: its name, for references with Id after it.")
        String valueName,

        @NonNull @Description("The kind of value.") FieldKind kind,

        @NonNull @Description("Name of the scalar its value has.")
        String scalar,

        @NonNull @Description("Name of the input that holds conditions on it.")
        String filterType,

        @NonNull @Description("What people see.") String label,

        @Description("One sentence for the person who fills it in.") @Nullable
        String help,

        @NonNull @Description("Who defined it.") FieldOrigin origin,

        @Description(
                "Whether it is in the API; if not, it was switched off, or refers to modules that are, and keeps its values.")
        boolean active,

        @Description("Whether every record needs a value.") boolean required,

        @Description("Whether no two records share a value.")
        boolean unique,

        @Description("Whether filters and orders use an index.")
        boolean indexed,

        @Description("Whether global search looks into it.") boolean searchable,

        @Description("Whether old and new values are kept in the history.")
        boolean audited,

        @Description("Whether it is hidden from callers without the right to sensitive data.")
        boolean masked,

        @Description("Whether it tells of a person: then it is exported and erased with the person.")
        boolean personal,

        @Description("Whether the platform alone writes it.")
        boolean readOnly,

        @Description(
                "The expression that it is computed by, of a snapshot the path that it is copied by, where you may read all that is on it; null for a field that is written.")
        @Nullable
        String formula,

        @Description("Whether it is copied from another record when the record is created or refers to another.")
        boolean snapshot,

        @Description("What a create stores when the field is absent.") @Nullable
        Object defaultValue,

        @NonNull @Description("The options of its type.") FieldOptionsInfo options,

        @NonNull @Description("The rules its values keep.") FieldRulesInfo rules,

        @NonNull @Description("What you can do with it.") FieldAbilitiesInfo can) {}
