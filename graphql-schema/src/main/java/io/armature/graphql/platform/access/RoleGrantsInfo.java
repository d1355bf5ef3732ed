package io.armature.graphql.platform.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A role. */
@Type("AccessRole")
@Description("A role: where it stands and what it grants.")
public record RoleGrantsInfo(
        @NonNull @Description("Its name.") String name,

        @Id @Description("Id of its record of roles; without one nobody can have it.") @Nullable
        String id,

        @Description("Name of the role above it, which sees what is owned below.") @Nullable
        String above,

        @Description("Whether your organisation says of it what the standard does not.")
        boolean changed,

        @Description("What it grants; nothing of ADMIN, which may do everything, and of roles that are not defined.")
        @Nullable
        GrantsInfo grants) {}
