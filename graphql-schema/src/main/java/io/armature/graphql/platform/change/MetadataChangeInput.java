package io.armature.graphql.platform.change;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** One change; exactly one member is given. */
@OneOf
@Description("One change of metadata; exactly one member is given.")
@Input("MetadataChangeInput")
public record MetadataChangeInput(
        @Description("Makes a module of your own.") @Nullable
        CreateModuleInput createModule,

        @Description("Changes a module, or switches it off or on.") @Nullable
        ChangeModuleInput changeModule,

        @Description("Adds a custom field to a module.") @Nullable
        CreateFieldInput createField,

        @Description("Changes a field; of a standard field it becomes your organisation's override.") @Nullable
        ChangeFieldInput changeField,

        @Description("Switches a custom field off; its values are kept.") @Nullable
        FieldNameInput removeField,

        @Description("Takes back every override of a standard field.") @Nullable
        FieldNameInput revertField,

        @Description("Makes a picklist.") @Nullable CreatePicklistInput createPicklist,

        @Description("Adds a value to a picklist.") @Nullable
        AddPicklistValueInput addPicklistValue,

        @Description("Changes a value of a picklist.") @Nullable
        ChangePicklistValueInput changePicklistValue,

        @Description("Makes a layout of your own for a view of a module.") @Nullable
        ChangeLayoutInput changeLayout,

        @Description("Takes your own layout back; the standard's counts again.") @Nullable
        LayoutNameInput resetLayout) {}
