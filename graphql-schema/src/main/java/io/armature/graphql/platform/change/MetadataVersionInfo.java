package io.armature.graphql.platform.change;

import io.armature.core.catalog.MetadataVersion;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One version of the organisation's metadata. */
@Type("MetadataVersion")
@Description("One version of your organisation's metadata.")
public record MetadataVersionInfo(
        @Description("Its number.") int version,
        @NonNull @Description("When it was made.") OffsetDateTime changedAt,

        @Id @Description("Id of the user who made it, if one did.") @Nullable
        String changedById,

        @Description("What it was made for, if that was said.") @Nullable
        String note,

        @Description("How many modules, fields and picklists it changed.")
        int differences) {

    public static MetadataVersionInfo of(MetadataVersion version) {
        return new MetadataVersionInfo(
                version.version(),
                version.changedAt(),
                version.changedBy().map(UUID::toString).orElse(null),
                version.note().orElse(null),
                version.differences());
    }
}
