package io.armature.graphql.platform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What one value of a claim means, as the API shows it. */
@Type("ClaimName")
@Description("What one value of a claim means.")
public record ClaimNameInfo(
        @NonNull @Description("The value.") String value,

        @NonNull @Description("The role or team that it means.")
        String name) {}
