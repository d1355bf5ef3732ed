package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.search.entry.SearchEntries;
import io.armature.metadata.resolve.Field;
import java.util.List;

/** What search is to find of rows that are written. */
final class SearchedRows {
    private SearchedRows() {}

    /** The statements that keep it; none for updates that change no field that search looks into. */
    static List<SqlCall> of(WriteContext context, List<Row> created, List<Row> updated) {
        List<Field> searched = context.module().fields().values().stream()
                .filter(SearchEntries::looksInto)
                .toList();
        SearchEntries entries = new SearchEntries(context.org(), context.module(), context.folding());
        for (Field field : searched) {
            created.stream()
                    .filter(row -> row.value(field) != null)
                    .forEach(row -> entries.set(row.id(), field, row.value(field)));
            updated.stream()
                    .filter(row -> row.changes(field))
                    .forEach(row -> entries.set(row.id(), field, row.value(field)));
        }
        return entries.statements();
    }
}
