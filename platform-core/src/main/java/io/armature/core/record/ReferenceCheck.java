package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.problem.Violation;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
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

    /** The rows, with REFERENCE_INVALID for each changed reference to no live record of a module allowed there. */
    Uni<List<Row>> check(List<Row> rows) {
        Map<String, Set<UUID>> byModule = wanted(rows);
        List<SqlCall> calls = byModule.entrySet().stream()
                .map(entry -> lock(catalog.require(entry.getKey()), entry.getValue()))
                .toList();
        return scope.executeAll(calls).map(answers -> judged(rows, found(answers)));
    }

    private List<Row> judged(List<Row> rows, Set<UUID> found) {
        return rows.stream().map(row -> row.breaking(broken(row, found))).toList();
    }

    private List<Violation> broken(Row row, Set<UUID> found) {
        return references.stream()
                .filter(field -> row.changes(field) && row.value(field) != null)
                .filter(field -> target(field, id(row, field)).isEmpty() || !found.contains(id(row, field)))
                .map(FieldViolations::referenceInvalid)
                .toList();
    }

    private Map<String, Set<UUID>> wanted(List<Row> rows) {
        Map<String, Set<UUID>> byModule = new TreeMap<>();
        for (Row row : rows) {
            for (Field field : references) {
                if (row.changes(field) && row.value(field) != null) {
                    UUID id = id(row, field);
                    target(field, id)
                            .ifPresent(module -> byModule.computeIfAbsent(module.name(), name -> new TreeSet<>())
                                    .add(id));
                }
            }
        }
        return byModule;
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

    private SqlCall lock(Module module, Set<UUID> ids) {
        String text = "select id from " + module.table() + " where " + ModuleRows.where(module)
                + " and id = any($2::uuid[]) and deleted_at is null for key share";
        return SqlCall.of(text, scope.context().org().value(), ids.toArray(UUID[]::new));
    }

    private static Set<UUID> found(List<SqlRows> answers) {
        Set<UUID> ids = new HashSet<>();
        for (SqlRows answer : answers) {
            for (int row = 0; row < answer.size(); row++) {
                ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
            }
        }
        return ids;
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
