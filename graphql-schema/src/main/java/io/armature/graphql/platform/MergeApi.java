package io.armature.graphql.platform;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.RecordMerging;
import io.armature.graphql.codefirst.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One record of several. */
@GraphQLApi
public class MergeApi {
    private final CurrentRequest request;
    private final RecordMerging merging;

    MergeApi(CurrentRequest request, RecordMerging merging) {
        this.request = request;
        this.merging = merging;
    }

    /** Merges records of one module. */
    @Mutation("mergeRecords")
    @Description(
            "Makes one record of up to 10 of a module: the others are deleted, what refers to them refers to the one that stays."
                    + " It keeps its values but for those that 'fields' takes from another.")
    public Uni<RecordMergeInfo> mergeRecords(
            @Name("id") @Id @NonNull @Description("Id of the record that stays.") String id,
            @Name("others") @NonNull @Description("Ids of those that become part of it, 1 to 9.")
                    List<@NonNull String> others,
            @Name("fields") @Description("Values that it takes from one of them.") @Nullable
                    List<@Nullable MergedFieldInput> fields,
            @Name("dryRun") @DefaultValue("false") @Description("Checks and tells, stores nothing.") boolean dryRun) {
        List<RecordMerging.Choice> choices = new ArrayList<>();
        for (MergedFieldInput field : fields == null ? List.<@Nullable MergedFieldInput>of() : fields) {
            if (field != null) {
                choices.add(new RecordMerging.Choice(field.field(), record(field.from())));
            }
        }
        RecordMerging.Wish wish = RecordMerging.Wish.of(
                record(id), others.stream().map(MergeApi::record).toList(), choices, dryRun);
        return merging.merge(request.caller(), request.catalog(), wish).map(RecordMergeInfo::of);
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

    private static UUID record(String id) {
        return Ids.parse(id).orElseThrow(RecordMerging::noSuchRecord);
    }
}
