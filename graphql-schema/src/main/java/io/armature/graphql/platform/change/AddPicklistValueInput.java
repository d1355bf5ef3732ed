package io.armature.graphql.platform.change;

import io.armature.metadata.model.StageCategory;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new value of a picklist there is. */
@Description("A new value of a picklist, standard or your own.")
@Input("AddPicklistValueInput")
public record AddPicklistValueInput(
        @NonNull @Description("Name of the picklist.") String picklist,

        @NonNull @Description("What is stored, upper snake case; never changes.")
        String key,

        @NonNull @Description("What people see.") String label,

        @Description("The label in more languages.") @Nullable
        List<TranslationInput> translations,

        @Description("For stages: the outcome.") @Nullable StageCategory category,

        @Description("For stages: how likely a win is, 0 to 100.") @Nullable
        Integer probability,

        @Description("Where it goes, from 0; at the end unless given.") @Nullable
        Integer position) {}
