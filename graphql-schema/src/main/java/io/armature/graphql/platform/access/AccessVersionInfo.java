package io.armature.graphql.platform.access;

import io.armature.core.grant.AccessVersion;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One version. */
@Type("AccessVersion")
@Description("One version of who may do what in your organisation.")
public record AccessVersionInfo(
        @Description("Its number.") int version,
        @NonNull @Description("When it was made.") OffsetDateTime changedAt,

        @Id @Description("Id of the user who made it, if one did.") @Nullable
        String changedById,

        @Description("What it was made for, if that was said.") @Nullable
        String note) {

    public static AccessVersionInfo of(AccessVersion version) {
        return new AccessVersionInfo(
                version.version(),
                version.changedAt(),
                version.changedBy().map(UUID::toString).orElse(null),
                version.note().orElse(null));
    }
}
