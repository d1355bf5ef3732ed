package io.armature.graphql.platform.change;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A group of fields that stand together. */
@Description("A group of fields that stand together.")
@Input("LayoutBlockInput")
public record LayoutBlockInput(
        @Description("Its heading.") @Nullable String label,

        @Description("The heading in more languages.") @Nullable
        List<TranslationInput> translations,

        @Description("How many fields stand side by side where there is room, 1 to 3; 2 unless given, 1 in lists.")
        @Nullable
        Integer columns,

        @NonNull @Description("Names of the fields, in order.")
        List<String> fields) {}
