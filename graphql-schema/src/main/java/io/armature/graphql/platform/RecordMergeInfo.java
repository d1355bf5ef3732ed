package io.armature.graphql.platform;

import io.armature.core.record.RecordMerging;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a merge did, or would do. */
@Type("RecordMerge")
@Description("What a merge did, or would do.")
public record RecordMergeInfo(
        @Id @Description("Id of the merge; null for a dry run.") @Nullable
        String id,

        @NonNull @Id @Description("Id of the record that stays.")
        String record,

        @NonNull @Description("Name of its module.") String module,

        @NonNull @Description("What moved to it, of the modules all of whose records you may read.")
        List<@NonNull MovedRecordsInfo> moved) {

    static RecordMergeInfo of(RecordMerging.Merged merged) {
        return new RecordMergeInfo(
                merged.merge().map(UUID::toString).orElse(null),
                merged.master().toString(),
                merged.module().name(),
                merged.moved().stream().map(MovedRecordsInfo::of).toList());
    }
}
