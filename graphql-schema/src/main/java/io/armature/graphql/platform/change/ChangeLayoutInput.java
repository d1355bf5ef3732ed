package io.armature.graphql.platform.change;

import io.armature.metadata.model.LayoutView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A layout of your own. */
@Description("A layout of your own, in the place of the standard's.")
@Input("ChangeLayoutInput")
public record ChangeLayoutInput(
        @NonNull @Description("Name of the module, e.g. accounts.")
        String module,

        @NonNull @Description("Where records are shown.") LayoutView view,

        @NonNull @Description("From top to bottom; a LIST has one, whose fields are its columns.")
        List<LayoutBlockInput> blocks) {}
