package io.armature.graphql.platform.change;

import io.armature.metadata.model.LayoutView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Names a layout. */
@Description("Names a layout.")
@Input("LayoutNameInput")
public record LayoutNameInput(
        @NonNull @Description("Name of the module, e.g. accounts.")
        String module,

        @NonNull @Description("Where records are shown.") LayoutView view) {}
