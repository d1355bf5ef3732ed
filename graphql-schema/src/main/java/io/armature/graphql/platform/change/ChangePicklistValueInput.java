package io.armature.graphql.platform.change;

import io.armature.metadata.model.StageCategory;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of a picklist value; what is absent stays. */
@Description("Changes of a picklist value; what is absent stays as it is.")
@Input("ChangePicklistValueInput")
public record ChangePicklistValueInput(
        @NonNull @Description("Name of the picklist.") String picklist,
        @NonNull @Description("The value's key.") String key,
        @Description("Another label.") @Nullable String label,

        @Description("The other label in more languages.") @Nullable
        List<TranslationInput> translations,

        @Description("Whether new writes may use it; it stays readable.") @Nullable
        Boolean active,

        @Description("For stages: another outcome.") @Nullable
        StageCategory category,

        @Description("For stages: how likely a win is, 0 to 100.") @Nullable
        Integer probability,

        @Description("Where it goes, from 0.") @Nullable Integer position) {}
