package io.armature.core.read;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.file.FileSql;
import io.armature.core.query.Confinement;
import io.armature.core.query.Deleted;
import io.armature.core.query.Predicate;
import io.armature.core.query.Scan;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Which files a caller may have: those that a record holds in a field that it reads, and those it brought itself and gave to
 * no record yet.
 */
public record FileRights(RowRights rights) {

    /** Whether there is nothing to ask, since the caller may have every file of its organisation. */
    public boolean unlimited() {
        return rights.access().may(PlatformRight.ACCESS)
                && rights.catalog().modules().values().stream()
                        .allMatch(module -> rights.unlimited(RecordRight.READ, module));
    }

    /** Asks which of some files the caller may have. */
    public List<SqlCall> ask(Collection<UUID> files) {
        List<SqlCall> calls = new ArrayList<>();
        calls.add(FileSql.pending(
                rights.caller().organisation().id(),
                files,
                rights.caller().user().orElse(null)));
        for (Module module : rights.catalog().modules().values()) {
            Predicate rows = rights.access().rows(module);
            if (rows instanceof Predicate.None) {
                continue;
            }
            Scan scan = new Confinement(rights.catalog()).scan(module, rows, Deleted.WITHOUT);
            for (Field field : module.fields().values()) {
                if (field.type().isFile() && rights.access().mayRead(field)) {
                    calls.add(rights.held(scan, field, files));
                }
            }
        }
        return calls;
    }

    /** The answers to {@link #ask}. */
    public static Set<UUID> read(List<SqlRows> answers) {
        Set<UUID> files = new HashSet<>();
        for (SqlRows answer : answers) {
            for (int row = 0; row < answer.size(); row++) {
                files.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
            }
        }
        return files;
    }
}
