package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.problem.Violation;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The stage that looks whether the caller may change the records that others become part of: a line of an order, a member
 * of an account's team. Who only reads a record must not share it with itself.
 */
final class ParentCheck {
    private final WriteScope scope;
    private final List<Field> parents;

    ParentCheck(WriteScope scope, List<Field> references) {
        this.scope = scope;
        this.parents = references.stream()
                .filter(field -> scope.context().access().onTarget(field) == RecordRight.UPDATE)
                .filter(field -> !scope.context().rights().unlimited(RecordRight.UPDATE, target(field)))
                .toList();
    }

    /** The rows, with FIELD_FORBIDDEN for each changed reference to a record that may be read but not changed. */
    Uni<List<Row>> check(List<Row> rows) {
        List<Field> asked = new ArrayList<>();
        List<SqlCall> calls = new ArrayList<>();
        for (Field parent : parents) {
            Set<UUID> ids = rows.stream()
                    .filter(row -> given(row, parent))
                    .map(row -> id(row, parent))
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                asked.add(parent);
                calls.add(scope.context().rights().ask(RecordRight.UPDATE, target(parent), ids));
            }
        }
        return scope.executeAll(calls).map(answers -> rows.stream()
                .map(row -> row.breaking(broken(row, asked, answers)))
                .toList());
    }

    private static List<Violation> broken(Row row, List<Field> asked, List<SqlRows> answers) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Field parent = asked.get(i);
            Map<UUID, Verdict> verdicts = RowRights.read(answers.get(i));
            if (given(row, parent) && verdicts.get(id(row, parent)) == Verdict.READABLE) {
                violations.add(FieldViolations.targetForbidden(parent));
            }
        }
        return violations;
    }

    private static boolean given(Row row, Field parent) {
        return row.given().contains(parent.name()) && row.changes(parent) && row.value(parent) != null;
    }

    private static UUID id(Row row, Field parent) {
        return (UUID) Objects.requireNonNull(row.value(parent));
    }

    private Module target(Field parent) {
        Catalog catalog = scope.context().catalog().catalog();
        return catalog.targets(parent).getFirst();
    }
}
