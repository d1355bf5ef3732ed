package io.armature.graphql.platform.change;

import io.armature.core.catalog.MetadataChangeResult;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of a change-set. */
@Type("MetadataChangeResult")
@Description("What became of a change-set.")
public record MetadataChangeInfo(
        @Description("The metadata's version from now on; of a dry run, the one it would have.")
        int version,

        @NonNull @Description("What is different in the API.")
        List<MetadataDifference> differences,

        @Description("Whether nothing was stored.") boolean dryRun) {

    public static MetadataChangeInfo of(MetadataChangeResult result) {
        return new MetadataChangeInfo(
                result.catalog().version(),
                result.differences().stream()
                        .map(difference ->
                                new MetadataDifference(DifferenceKind.of(difference.kind()), difference.path()))
                        .toList(),
                result.dryRun());
    }
}
