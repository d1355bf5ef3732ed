package io.armature.graphql.platform.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of a module; what is absent stays. */
@Description(
        "Changes of a module; what is absent stays as it is. Of a standard module the labels can change, and whether"
                + " it is active.")
@Input("ChangeModuleInput")
public record ChangeModuleInput(
        @NonNull @Description("Its API name, e.g. inspections.")
        String name,

        @Description("Another label for one record.") @Nullable
        String label,

        @Description("The other label in more languages.") @Nullable
        List<TranslationInput> translations,

        @Description("Another label for many records.") @Nullable
        String pluralLabel,

        @Description("The other label for many in more languages.") @Nullable
        List<TranslationInput> pluralTranslations,

        @Description("Another help text; an empty one takes it away.") @Nullable
        String help,

        @Description("Another text field to stand for a record.") @Nullable
        String displayField,

        @Description("Whether the module is in the API at all; its records are kept either way.") @Nullable
        Boolean active) {}
