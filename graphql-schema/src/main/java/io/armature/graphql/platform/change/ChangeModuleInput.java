package io.armature.graphql.platform.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of a module; what is absent stays. */
@Description(
        "Changes of a module; what is absent stays as it is. Of a standard module the labels can change, whether it"
                + " is active, and how long history is kept.")
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
        Boolean active,

        @Description("For how many days the history of its records is kept, 1 to 36500; 0 keeps it for ever.") @Nullable
        Integer historyDays) {}
