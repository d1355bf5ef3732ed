package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What one value of a claim means. */
@Description("What one value of a claim means.")
@Input("ClaimNameInput")
public record ClaimNameInput(
        @NonNull @Description("The value.") String value,

        @NonNull @Description("The role or team that it means.")
        String name) {}
