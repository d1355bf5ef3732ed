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

/** Inserts new records: one statement, whose text depends on the module and the columns in use alone. */
final class RowInsert {
    private static final String SYSTEM_COLUMNS =
            "org_id, version, created_at, created_by_id, updated_at, updated_by_id, created_through";
    private static final String SYSTEM_VALUES = "$1, 1, $2::timestamptz, $3::uuid, $2::timestamptz, $3::uuid, $4";
    private static final int FIRST_ARRAY = 5;

    private RowInsert() {}

    static SqlCall call(WriteContext context, List<Row> rows) {
        List<Map<TableColumn, @Nullable Object>> stored =
                rows.stream().map(row -> columns(context, row)).toList();
        Set<TableColumn> used = new LinkedHashSet<>();
        stored.forEach(row -> used.addAll(row.keySet()));
        List<TableColumn> columns = used.stream().sorted(TableColumn.ORDER).toList();
        List<@Nullable Object> values =
                new ArrayList<>(Arrays.asList(context.org().value(), context.now(), context.user(), context.through()));
        for (TableColumn column : columns) {
            values.add(column.arrayOf(stored));
        }
        return new SqlCall(text(context.module(), columns), values);
    }

    private static String text(Module module, List<TableColumn> columns) {
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        String selected = IntStream.range(0, columns.size())
                .mapToObj(i -> ", " + UnnestSql.value(columns.get(i), i))
                .collect(Collectors.joining());
        String numberColumn = module.sharesTable() ? ", " + ModuleRows.NUMBER_COLUMN : "";
        String number = module.sharesTable() ? ", " + ModuleRows.number(module.number()) : "";
        return "insert into " + module.table() + " (" + SYSTEM_COLUMNS + numberColumn + names + ") select "
                + SYSTEM_VALUES + number + selected + " from " + UnnestSql.source(columns, FIRST_ARRAY);
    }

    private static Map<TableColumn, @Nullable Object> columns(WriteContext context, Row row) {
        List<Field> present = context.module().fields().values().stream()
                .filter(field -> row.value(field) != null)
                .toList();
        Map<TableColumn, @Nullable Object> columns = ColumnValues.of(context, present, row);
        columns.put(TableColumn.ID, row.id());
        return columns;
    }
}
