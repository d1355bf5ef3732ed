package io.armature.graphql.platform.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new custom module. */
@Description("A new module of your own, equal to the standard ones.")
@Input("CreateModuleInput")
public record CreateModuleInput(
        @NonNull @Description("API name: plural, lower camel case, e.g. inspections; never changes.")
        String name,

        @NonNull @Description("Name of its type: singular, upper camel case, e.g. Inspection; never changes.")
        String typeName,

        @NonNull @Description("What people see for one record.")
        String label,

        @Description("The label in more languages.") @Nullable
        List<TranslationInput> translations,

        @NonNull @Description("What people see for many records.")
        String pluralLabel,

        @Description("The label for many in more languages.") @Nullable
        List<TranslationInput> pluralTranslations,

        @Description("One sentence on what the module is for.") @Nullable
        String help,

        @Description("The text field that stands for a record. Unless given it is name, which comes along as a required"
                + " text if the fields do not have it.")
        @Nullable
        String displayField,

        @Description("Gives every record a number that begins so, e.g. INS-, in the field number.") @Nullable
        String numberPrefix,

        @Description("The fields it begins with; more can be added at any time.") @Nullable
        List<CreateFieldInput> fields) {}
