package io.armature.graphql.execute;

import io.armature.core.problem.Violation;
import io.armature.core.record.RowOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that whoever wrote a record is told of in {@code extensions.warnings}, though it was written.
 *
 * @param path of the record in the answer, behind the root field: empty for a single one
 */
record Warning(List<Object> path, Violation about) {

    /** The warnings of a write of one record. */
    static List<Warning> ofOne(RowOutcome outcome) {
        return of(List.of(), outcome);
    }

    /** Those of a batch, by the place of each row in the answer, or in the input where the answer has no rows. */
    static List<Warning> ofBatch(List<Object> results, List<RowOutcome> outcomes) {
        List<Warning> warnings = new ArrayList<>();
        for (int row = 0; row < outcomes.size(); row++) {
            List<Object> path = new ArrayList<>(results);
            path.add(row);
            warnings.addAll(of(path, outcomes.get(row)));
        }
        return warnings;
    }

    private static List<Warning> of(List<Object> path, RowOutcome outcome) {
        return outcome instanceof RowOutcome.Done done
                ? done.warnings().stream()
                        .map(about -> new Warning(path, about))
                        .toList()
                : List.of();
    }

    Map<String, Object> toJson(String rootKey) {
        List<Object> whole = new ArrayList<>(List.of(rootKey));
        whole.addAll(path);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", whole);
        json.put("code", about.code());
        json.put("field", about.field());
        json.put("message", about.message());
        json.put("params", about.params());
        return json;
    }
}
