package io.armature.graphql.platform;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RecordMerging;
import io.armature.graphql.codefirst.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Merges of records, which were done by {@code mergeRecords} and its like, taken back. */
@GraphQLApi
public class MergeApi {
    private final CurrentRequest request;
    private final RecordMerging merging;

    MergeApi(CurrentRequest request, RecordMerging merging) {
        this.request = request;
        this.merging = merging;
    }

    /** Takes a merge back. */
    @Mutation("undoMerge")
    @Description(
            "Takes a merge of the last 30 days back: the others are there again, and what was moved goes back to them, but for what"
                    + " was changed since.")
    public Uni<UndoneMergeInfo> undoMerge(
            @Name("id") @Id @NonNull @Description("Id of the merge.") String id,
            @Name("dryRun") @DefaultValue("false") @Description("Checks and tells, stores nothing.") boolean dryRun) {
        UUID merge =
                Ids.parse(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such merge"));
        return merging.undo(request.caller(), request.catalog(), merge, dryRun).map(UndoneMergeInfo::of);
    }
}
