package io.armature.graphql.platform.change;

import io.armature.core.catalog.MetadataChangeResult;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of a change-set; what takes effort to find out is asked of it only when selected. */
@Type("MetadataChangeResult")
@Description("What became of a change-set.")
public final class MetadataChangeInfo {
    private final MetadataChangeResult result;

    public MetadataChangeInfo(MetadataChangeResult result) {
        this.result = result;
    }

    @Description("The metadata's version from now on; of a dry run, the one it would have.")
    public int getVersion() {
        return result.catalog().version();
    }

    @Description("What is different: modules, fields and picklists.")
    public @NonNull List<@NonNull MetadataDifference> getDifferences() {
        return MetadataDifference.of(result.differences());
    }

    @Description("Whether nothing was stored.")
    public boolean isDryRun() {
        return result.dryRun();
    }

    /** What this tells of. */
    @Ignore
    public MetadataChangeResult result() {
        return result;
    }
}
