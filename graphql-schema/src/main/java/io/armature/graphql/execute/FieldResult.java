package io.armature.graphql.execute;

import io.armature.core.problem.Problem;
import io.armature.core.read.RecordRows;
import io.armature.core.record.RecordMerging;
import io.armature.core.record.RowOutcome;
import io.armature.core.record.WriteCommand;
import io.armature.core.search.SearchPage;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.request.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a root field, before it is written as JSON. */
sealed interface FieldResult {

    /** One record or none, a list, or groups: as the shape says. */
    record Read(Shape shape, RecordRows rows) implements FieldResult {}

    /** The answer to a batch of writes; rows are there when the selection reads records. */
    record Written(Shape.Batch shape, List<RowOutcome> outcomes, Optional<RecordRows> rows) implements FieldResult {}

    /**
     * The answer to a merge.
     *
     * @param command what was done
     * @param moved as far as the selection tells it
     * @param rows the record that stays, when the selection reads it
     */
    record Merged(
            Shape.Merge shape, WriteCommand.Merge command, List<RecordMerging.Moved> moved, Optional<RecordRows> rows)
            implements FieldResult {
        public Merged {
            moved = List.copyOf(moved);
        }
    }

    record Truth(boolean value) implements FieldResult {}

    /** Records of several modules in the order they were asked for. */
    record Nodes(List<Optional<NodeRow>> rows) implements FieldResult {}

    /** One record of {@code node} or {@code nodes}. */
    record NodeRow(Shape.Record shape, RecordRows.Row row) {}

    record Node(Optional<NodeRow> row) implements FieldResult {}

    /** @param nodes the records of each selection on them, by id */
    record Search(SearchShape shape, SearchPage page, List<Map<UUID, NodeRow>> nodes) implements FieldResult {}

    /** Values of the code-first part, by response key. */
    record CodeFirst(Map<String, @Nullable Object> values, List<ApiError> errors) implements FieldResult {}

    record Refused(Problem problem) implements FieldResult {}

    /** A write that was done, and what is to be told beside it. */
    record Warned(FieldResult done, List<Warning> warnings) implements FieldResult {

        /** The result itself if there is nothing to tell. */
        static FieldResult of(FieldResult done, List<Warning> warnings) {
            return warnings.isEmpty() ? done : new Warned(done, warnings);
        }
    }
}
