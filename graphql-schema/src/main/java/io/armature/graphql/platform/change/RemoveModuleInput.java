package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A module to remove. */
@Description("A module to remove; a standard one is switched off instead.")
@Input("RemoveModuleInput")
public record RemoveModuleInput(
        @NonNull @Description("Its API name, e.g. bookings.")
        String name,

        @Description("The module to use instead, told to who still asks for this one.") @Nullable
        String successor) {}
