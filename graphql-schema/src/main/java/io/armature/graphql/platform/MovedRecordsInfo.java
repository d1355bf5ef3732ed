package io.armature.graphql.platform;

import io.armature.core.record.RecordMerging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Records that referred to one that was merged. */
@Type("MovedRecords")
@Description("Records that referred to one that was merged.")
public record MovedRecordsInfo(
        @NonNull @Description("Name of their module.") String module,

        @Description("Name of the reference that moved; null for links that were deleted, as another says the same.")
        @Nullable
        String reference,

        @NonNull @Description("How many.") Integer records) {

    static MovedRecordsInfo of(RecordMerging.Moved moved) {
        return new MovedRecordsInfo(moved.module(), moved.reference().orElse(null), Math.toIntExact(moved.records()));
    }
}
