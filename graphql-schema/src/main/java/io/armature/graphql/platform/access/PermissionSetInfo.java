package io.armature.graphql.platform.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A permission set. */
@Type("AccessPermissionSet")
@Description("A permission set and what it grants.")
public record PermissionSetInfo(
        @NonNull @Description("Its name.") String name,

        @Description("Whether your organisation says of it what the standard does not.")
        boolean changed,

        @NonNull @Description("What it grants.") GrantsInfo grants) {}
