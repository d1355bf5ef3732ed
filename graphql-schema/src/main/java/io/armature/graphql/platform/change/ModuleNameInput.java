package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Names a module. */
@Description("Names a module of your organisation's own.")
@Input("ModuleNameInput")
public record ModuleNameInput(
        @NonNull @Description("Its API name, e.g. bookings.")
        String name) {}
