package io.armature.graphql.platform;

import io.armature.core.record.RecordMerging;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A merge that was taken back. */
@Type("UndoneMerge")
@Description("A merge that was taken back.")
public record UndoneMergeInfo(
        @NonNull @Id @Description("Id of the record that had stayed.")
        String record,

        @NonNull @Description("Name of its module.") String module,

        @NonNull @Id @Description("Ids of the records that are there again.")
        List<@NonNull String> restored) {

    static UndoneMergeInfo of(RecordMerging.Undone undone) {
        return new UndoneMergeInfo(
                undone.master().toString(),
                undone.module().name(),
                undone.restored().stream().map(UUID::toString).toList());
    }
}
