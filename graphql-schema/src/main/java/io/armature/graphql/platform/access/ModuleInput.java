package io.armature.graphql.platform.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A module. */
@Description("A module by its name.")
@Input("AccessModuleInput")
public record ModuleInput(@NonNull @Description("Its name.") String module) {}
