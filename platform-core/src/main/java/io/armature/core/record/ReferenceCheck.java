package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.problem.Violation;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The stage that looks whether the records referred to exist. One statement per target module serves a whole batch and
 * locks what it finds, so that nobody deletes it before this write commits.
 */
final class ReferenceCheck {
    private final WriteScope scope;
    private final Catalog catalog;
    private final List<Field> references;

    ReferenceCheck(WriteScope scope, Module module, Predicate<Field> which) {
        this.scope = scope;
        this.catalog = scope.context().catalog().catalog();
        this.references = module.fields().values().stream()
                .filter(ReferenceCheck::refers)
                .filter(which)
                .toList();
    }

    /** What is looked for with one statement: given references must point to what the caller sees, others to what is there. */
    private record Wanted(String module, boolean visible) implements Comparable<Wanted> {
        @Override
        public int compareTo(Wanted other) {
            int byModule = module.compareTo(other.module);
            return byModule != 0 ? byModule : Boolean.compare(visible, other.visible);
        }
    }

    /**
     * The rows, with REFERENCE_INVALID for each changed reference to no live record of a module allowed there, or to one that
     * the caller gave and does not see.
     */
    Uni<List<Row>> check(List<Row> rows) {
        Map<Wanted, Set<UUID>> wanted = wanted(rows);
        List<Wanted> order = List.copyOf(wanted.keySet());
        List<SqlCall> calls = wanted.entrySet().stream()
                .map(entry -> lock(entry.getKey(), entry.getValue()))
                .toList();
        return scope.executeAll(calls)
                .map(answers -> judged(rows, found(order, answers)))
                .chain(judged -> new ParentCheck(scope, references).check(judged));
    }

    private List<Row> judged(List<Row> rows, Map<Wanted, Set<UUID>> found) {
        return rows.stream().map(row -> row.breaking(broken(row, found))).toList();
    }

    private List<Violation> broken(Row row, Map<Wanted, Set<UUID>> found) {
        return references.stream()
                .filter(field -> row.changes(field) && row.value(field) != null)
                .filter(field -> wanted(row, field)
                        .filter(one -> found.getOrDefault(one, Set.of()).contains(id(row, field)))
                        .isEmpty())
                .map(FieldViolations::referenceInvalid)
                .toList();
    }

    private Map<Wanted, Set<UUID>> wanted(List<Row> rows) {
        Map<Wanted, Set<UUID>> wanted = new TreeMap<>();
        for (Row row : rows) {
            for (Field field : references) {
                if (row.changes(field) && row.value(field) != null) {
                    wanted(row, field).ifPresent(one -> wanted.computeIfAbsent(one, name -> new TreeSet<>())
                            .add(id(row, field)));
                }
            }
        }
        return wanted;
    }

    private Optional<Wanted> wanted(Row row, Field field) {
        return target(field, id(row, field))
                .map(module -> new Wanted(module.name(), row.given().contains(field.name())));
    }

    /** The module an id of this field belongs to; empty when the field does not allow it. */
    private Optional<Module> target(Field field, UUID id) {
        Optional<Module> named = catalog.moduleNumbered(RecordIds.moduleNumber(id));
        if (field.type() instanceof FieldType.Reference reference) {
            return named.filter(module -> module.name().equals(reference.target()));
        }
        if (field.type() instanceof FieldType.AnyReference poly
                && !poly.targets().isEmpty()) {
            return named.filter(module -> poly.targets().contains(module.name()));
        }
        return named;
    }

    private SqlCall lock(Wanted wanted, Set<UUID> ids) {
        Module module = catalog.require(wanted.module());
        return wanted.visible()
                ? scope.context().rights().lock(RecordRight.READ, module, ids).orElseGet(() -> lock(module, ids))
                : lock(module, ids);
    }

    private SqlCall lock(Module module, Set<UUID> ids) {
        String text = "select id from " + module.table() + " where " + ModuleRows.where(module)
                + " and id = any($2::uuid[]) and deleted_at is null for key share";
        return SqlCall.of(text, scope.context().org().value(), ids.toArray(UUID[]::new));
    }

    private static Map<Wanted, Set<UUID>> found(List<Wanted> order, List<SqlRows> answers) {
        Map<Wanted, Set<UUID>> found = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            SqlRows answer = answers.get(i);
            Set<UUID> ids = new HashSet<>();
            for (int row = 0; row < answer.size(); row++) {
                ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
            }
            found.put(order.get(i), ids);
        }
        return found;
    }

    private static UUID id(Row row, Field field) {
        return (UUID) Objects.requireNonNull(row.value(field));
    }

    private static boolean refers(Field field) {
        return field.valueKind() == ValueKind.ID
                && !(field.type() instanceof FieldType.Identity)
                && !field.type().isFile();
    }
}
