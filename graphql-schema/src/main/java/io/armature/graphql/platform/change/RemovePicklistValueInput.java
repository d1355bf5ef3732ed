package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A picklist value to remove. */
@Description("A picklist value to remove; a standard one is switched off instead.")
@Input("RemovePicklistValueInput")
public record RemovePicklistValueInput(
        @NonNull @Description("Name of the picklist.") String picklist,
        @NonNull @Description("The value's key.") String key,

        @Description("Key of the value that records holding it get; needed if there are any.") @Nullable
        String replacement) {}
