package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A field to remove. */
@Description("A field to remove.")
@Input("RemoveFieldInput")
public record RemoveFieldInput(
        @NonNull @Description("Name of its module, e.g. accounts.")
        String module,

        @NonNull @Description("Its API name.") String name,

        @Description("The field to use instead, told to who still asks for this one.") @Nullable
        String successor) {}
