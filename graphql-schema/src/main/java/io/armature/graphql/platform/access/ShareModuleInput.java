package io.armature.graphql.platform.access;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.Sharing;
import io.armature.metadata.access.change.AccessChange;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How the records of a module are shared. */
@Description("How the records of a module are shared, said as a whole.")
@Input("ShareModuleInput")
public record ShareModuleInput(
        @NonNull @Description("The module.") String module,

        @NonNull @Description("What everyone may do who may do it at all; PRIVATE is nothing of it.")
        SharingDefault everyone,

        @Description("With BY_PARENT, the reference to the record that decides.") @Nullable
        String parent,

        @Description("Whether managers see what those below own; true unless given.") @Nullable
        Boolean hierarchy,

        @Description("The list whose records name users that work on the record, such as teamMembers.") @Nullable
        String team) {

    AccessChange change() {
        if ((everyone == SharingDefault.BY_PARENT) != (parent != null)) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "BY_PARENT needs parent, and nothing else has one");
        }
        return new AccessChange.SetSharing(
                module,
                new Sharing(
                        everyone.everyone(),
                        Optional.ofNullable(parent),
                        hierarchy == null || hierarchy,
                        Optional.ofNullable(team)));
    }
}
