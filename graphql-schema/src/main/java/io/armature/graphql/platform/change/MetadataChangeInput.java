package io.armature.graphql.platform.change;

import io.armature.graphql.platform.rule.ChangeValidationRuleInput;
import io.armature.graphql.platform.rule.CreateUniqueKeyInput;
import io.armature.graphql.platform.rule.CreateValidationRuleInput;
import io.armature.graphql.platform.rule.PutDuplicateRuleInput;
import io.armature.graphql.platform.rule.RuleNameInput;
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

        @Description("Takes a module out of the API; for 30 days one of your own can be restored with its records.")
        @Nullable
        RemoveModuleInput removeModule,

        @Description("Brings a removed module back, with its records.") @Nullable
        ModuleNameInput restoreModule,

        @Description("Gives up the records of a removed module at once; its name is free afterwards.") @Nullable
        ModuleNameInput purgeModule,

        @Description("Adds a custom field to a module.") @Nullable
        CreateFieldInput createField,

        @Description("Changes a field; of a standard field it becomes your organisation's override.") @Nullable
        ChangeFieldInput changeField,

        @Description("Gives a custom field a wider type, while it is in use.") @Nullable
        WidenFieldInput widenField,

        @Description("Takes a field out of the API; for 30 days a custom one can be restored with its values.")
        @Nullable
        RemoveFieldInput removeField,

        @Description("Brings a removed custom field back, with its values.") @Nullable
        FieldNameInput restoreField,

        @Description("Gives up the values of a removed custom field at once; its name is free afterwards.") @Nullable
        FieldNameInput purgeField,

        @Description("Takes back every override of a standard field.") @Nullable
        FieldNameInput revertField,

        @Description("Adds a validation to a module.") @Nullable
        CreateValidationRuleInput createValidationRule,

        @Description("Changes a validation, or switches it off or on.") @Nullable
        ChangeValidationRuleInput changeValidationRule,

        @Description("Takes a validation of your own away.") @Nullable
        RuleNameInput removeValidationRule,

        @Description("Makes the values of several fields unique together.") @Nullable
        CreateUniqueKeyInput createUniqueKey,

        @Description("Takes a unique key of your own away.") @Nullable
        RuleNameInput removeUniqueKey,

        @Description("Says what makes records of a module duplicates, in the place of the rule of that name.") @Nullable
        PutDuplicateRuleInput putDuplicateRule,

        @Description("Takes a duplicate rule of your own away.") @Nullable
        RuleNameInput removeDuplicateRule,

        @Description("Makes a picklist.") @Nullable CreatePicklistInput createPicklist,

        @Description("Adds a value to a picklist.") @Nullable
        AddPicklistValueInput addPicklistValue,

        @Description("Changes a value of a picklist.") @Nullable
        ChangePicklistValueInput changePicklistValue,

        @Description("Makes a layout of your own for a view of a module.") @Nullable
        ChangeLayoutInput changeLayout,

        @Description("Takes your own layout back; the standard's counts again.") @Nullable
        LayoutNameInput resetLayout,

        @Description("Removes a value of a picklist and replaces it in records.") @Nullable
        RemovePicklistValueInput removePicklistValue,

        @Description("Removes a picklist of your own that no field uses.") @Nullable
        PicklistNameInput removePicklist,

        @Description("Brings a removed picklist back.") @Nullable
        PicklistNameInput restorePicklist) {}
