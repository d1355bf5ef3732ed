package io.armature.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.value.JsonText;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A merge as it was written down.
 *
 * @param changes field, before and after of each value that the record which stayed took over
 * @param steps what was done to other records, in order
 */
record MergeJournal(UUID master, JsonNode changes, List<MergeSql.Step> steps) {
    /** How long a merge can be undone. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String MERGE =
            "select master_id, changes::text from record_merge where org_id = $1 and id = $2"
                    + " and undone_at is null and merged_at > $3::timestamptz for update";
    private static final String STEPS = "select kind, module_no, record_id, field, from_id from record_merge_step"
            + " where org_id = $1 and merge_id = $2 order by position";

    MergeJournal {
        steps = List.copyOf(steps);
    }

    /** Locks a merge that can be undone; empty if there is none, or not any more. */
    static Uni<Optional<MergeJournal>> lock(WriteScope scope, UUID merge) {
        String org = scope.context().org().value();
        return scope.executeAll(List.of(
                        SqlCall.of(MERGE, org, merge, scope.context().now().minus(KEPT)),
                        SqlCall.of(STEPS, org, merge)))
                .map(answers -> answers.getFirst().size() == 0
                        ? Optional.empty()
                        : Optional.of(new MergeJournal(
                                (UUID) Objects.requireNonNull(answers.getFirst().value(0, 0)),
                                JsonText.parsed((String) Objects.requireNonNull(
                                        answers.getFirst().value(0, 1))),
                                steps(answers.getLast()))));
    }

    private static List<MergeSql.Step> steps(SqlRows answer) {
        List<MergeSql.Step> steps = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            steps.add(new MergeSql.Step(
                    MergeSql.Kind.valueOf((String) Objects.requireNonNull(answer.value(row, 0))),
                    ((Number) Objects.requireNonNull(answer.value(row, 1))).intValue(),
                    (UUID) Objects.requireNonNull(answer.value(row, 2)),
                    (String) answer.value(row, 3),
                    (UUID) answer.value(row, 4)));
        }
        return steps;
    }

    List<MergeSql.Step> of(MergeSql.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    List<UUID> records(MergeSql.Kind kind) {
        return of(kind).stream().map(MergeSql.Step::record).toList();
    }
}
