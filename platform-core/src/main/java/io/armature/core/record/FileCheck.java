package io.armature.core.record;

import io.armature.core.file.FileSql;
import io.armature.core.file.StoredFile;
import io.armature.core.problem.Violation;
import io.armature.core.read.FileRights;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The stage that looks whether the files that records are to hold exist, and are pictures where they must be. One
 * statement serves a batch and locks what it finds, so that nothing is swept before this write commits. What follows
 * from a file is laid over the row here, since nobody knows the file before.
 */
final class FileCheck {
    private final WriteScope scope;
    private final List<Field> fields;

    FileCheck(WriteScope scope) {
        this.scope = scope;
        this.fields = scope.context().module().fields().values().stream()
                .filter(field -> field.type().isFile())
                .toList();
    }

    Uni<List<Row>> check(List<Row> rows) {
        Set<UUID> wanted = wanted(rows);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(rows);
        }
        return scope.execute(FileSql.lock(scope.context().org(), wanted))
                .chain(answer -> allowed(wanted).map(allowed -> FileSql.read(answer).stream()
                        .filter(file -> allowed.contains(file.id()))
                        .collect(Collectors.toMap(StoredFile::id, Function.identity()))))
                .map(files -> rows.stream().map(row -> checked(row, files)).toList());
    }

    /** The files that the caller may have: giving one to a record of one's own must not be a way to see it. */
    private Uni<Set<UUID>> allowed(Set<UUID> wanted) {
        FileRights files = new FileRights(scope.context().rights());
        return files.unlimited()
                ? Uni.createFrom().item(wanted)
                : scope.executeAll(files.ask(wanted)).map(FileRights::read);
    }

    /** The files that rows are given and did not have before. */
    Set<UUID> wanted(List<Row> rows) {
        Set<UUID> ids = new TreeSet<>();
        for (Row row : rows) {
            given(row).forEach(field -> ids.add((UUID) row.after().get(field.name())));
        }
        return ids;
    }

    private Row checked(Row row, Map<UUID, StoredFile> files) {
        List<Violation> violations = new ArrayList<>();
        Map<String, StoredFile> found = new HashMap<>();
        for (Field field : given(row)) {
            StoredFile file = files.get((UUID) row.after().get(field.name()));
            if (file == null) {
                violations.add(FieldViolations.referenceInvalid(field));
            } else if (field.type() instanceof FieldType.Image && !file.isPicture()) {
                violations.add(FieldViolations.notAPicture(field, file.contentType()));
            } else {
                found.put(field.name(), file);
            }
        }
        Row checked = row.breaking(violations);
        return found.isEmpty() ? checked : derived(checked, found);
    }

    private Row derived(Row row, Map<String, StoredFile> files) {
        return scope.context()
                .hooks()
                .map(hooks -> row.with(hooks.deriveFromFiles(files)))
                .orElse(row);
    }

    private List<Field> given(Row row) {
        return fields.stream()
                .filter(field -> row.changes(field) && row.value(field) != null)
                .toList();
    }
}
