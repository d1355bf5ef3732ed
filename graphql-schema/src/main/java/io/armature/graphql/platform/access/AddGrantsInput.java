package io.armature.graphql.platform.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A new role or permission set. */
@Description("A new role or permission set. Who has it, records of userRoles and userPermissionSets say, by its name.")
@Input("AddGrantsInput")
public record AddGrantsInput(
        @NonNull @Description("Its name, that of the record of roles or permissionSets.")
        String name,

        @Description("The one whose grants it starts with; none unless given.") @Nullable
        String like) {}
