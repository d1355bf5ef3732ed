package io.armature.graphql.platform.access;

import io.armature.core.access.Reason;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One way in which a record is visible. */
@Type("VisibilityReason")
@Description("One way in which a record is visible.")
public record VisibilityReasonInfo(
        @NonNull @Description("Which way.") VisibilityKind kind,

        @Description("Name of the rule, the list or the reference, where there is one.") @Nullable
        String name) {

    public static VisibilityReasonInfo of(Reason reason) {
        return new VisibilityReasonInfo(
                VisibilityKind.of(reason.kind()), reason.name().isEmpty() ? null : reason.name());
    }
}
