package io.armature.graphql.platform.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Names a picklist. */
@Description("Names a picklist of your organisation's own.")
@Input("PicklistNameInput")
public record PicklistNameInput(
        @NonNull @Description("Its name.") String name) {}
