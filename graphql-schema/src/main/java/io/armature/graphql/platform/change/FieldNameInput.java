package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Names a field. */
@Description("Names a field.")
@Input("FieldNameInput")
public record FieldNameInput(
        @NonNull @Description("Name of its module, e.g. accounts.")
        String module,

        @NonNull @Description("Its API name.") String name) {}
