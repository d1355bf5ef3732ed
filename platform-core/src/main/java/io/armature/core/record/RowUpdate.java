package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Updates locked records: one statement that sets the columns changed in any of them. A row whose column stays gets
 * the value it has, known because the row is locked; {@code custom} is patched key by key.
 */
final class RowUpdate {
    private static final int FIRST_ARRAY = 4;

    private RowUpdate() {}

    static SqlCall call(WriteContext context, List<Row> rows) {
        List<Field> changed = changedIn(context, rows);
        List<Map<TableColumn, @Nullable Object>> stored = rows.stream()
                .<Map<TableColumn, @Nullable Object>>map(row -> ColumnValues.of(context, changed, row))
                .toList();
        Set<TableColumn> used = new LinkedHashSet<>();
        stored.forEach(row -> used.addAll(row.keySet()));
        List<TableColumn> columns = new ArrayList<>(List.of(TableColumn.ID));
        used.stream().sorted(TableColumn.ORDER).forEach(columns::add);

        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(context.org().value(), context.now(), context.user()));
        values.add(TableColumn.ID.type().arrayOf(rows.stream().map(Row::id).toList()));
        columns.stream().skip(1).forEach(column -> values.add(column.arrayOf(stored)));
        return new SqlCall(text(context.module(), columns), values);
    }

    private static List<Field> changedIn(WriteContext context, List<Row> rows) {
        return context.module().fields().values().stream()
                .filter(field -> rows.stream().anyMatch(row -> row.changes(field) || row.revalues(field)))
                .toList();
    }

    private static String text(Module module, List<TableColumn> columns) {
        String assignments = IntStream.range(1, columns.size())
                .mapToObj(i -> ", " + assignment(columns.get(i), i))
                .collect(Collectors.joining());
        return "update " + module.table()
                + " t set version = t.version + 1, updated_at = $2::timestamptz, updated_by_id = $3::uuid"
                + assignments + " from " + UnnestSql.source(columns, FIRST_ARRAY)
                + " where " + ModuleRows.where("t", module) + " and t.id = u.c0";
    }

    private static String assignment(TableColumn column, int index) {
        return switch (column.type()) {
            case CUSTOM -> "custom = " + patched("u.c" + index + "::jsonb");
            case TEXT, INT4, INT8, NUMERIC, BOOL, DATE, TIMESTAMPTZ, UUID, TIME, FLOAT8, TEXT_ARRAY, JSONB ->
                column.name() + " = " + UnnestSql.value(column, index);
        };
    }

    /** Only keys of the patch itself go; a null deeper inside is part of a JSON value. */
    private static String patched(String patch) {
        return "(t.custom || " + patch + ") - array(select k.key from jsonb_each(" + patch
                + ") k where k.value = 'null'::jsonb)";
    }
}
