package io.armature.graphql.platform.access;

import io.armature.metadata.access.change.AccessChange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One setting for all modules of a role. */
@Description(
        "Lets a role reach nothing but records that its users own, in all its modules at once, or what is shared again. "
                + "Modules of which it has all records, and those whose records a parent decides, stay.")
@Input("OwnRecordsOnlyInput")
public record OwnRecordsOnlyInput(
        @NonNull @Description("Name of the role.") String role,

        @Description("Whether it is so; true unless given.") @Nullable
        Boolean on) {

    AccessChange change() {
        return new AccessChange.OwnRecordsOnly(role, on == null || on);
    }
}
