package io.armature.graphql.platform.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A name. */
@Description("Something by its name.")
@Input("AccessNameInput")
public record AccessNameInput(
        @NonNull @Description("Its name.") String name) {}
