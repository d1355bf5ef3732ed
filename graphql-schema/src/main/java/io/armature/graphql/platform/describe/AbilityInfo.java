package io.armature.graphql.platform.describe;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Whether the caller can do something, and if not, why. */
@Type("Ability")
@Description("Whether you can do something; if not, why; if so, at what cost.")
public record AbilityInfo(
        @Description("Whether you can.") boolean allowed,

        @Description("Why not, or at what cost; null if there is nothing to say.") @Nullable
        AbilityReason reason,

        @Description("The reason in words.") @Nullable String message) {

    static final AbilityInfo ALLOWED = new AbilityInfo(true, null, null);

    static AbilityInfo refused(AbilityReason reason, String message) {
        return new AbilityInfo(false, reason, message);
    }

    static AbilityInfo at(AbilityReason cost, String message) {
        return new AbilityInfo(true, cost, message);
    }
}
