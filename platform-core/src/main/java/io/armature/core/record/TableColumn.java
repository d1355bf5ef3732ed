package io.armature.core.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a record table.
 *
 * @param name its name; never from a caller
 * @param type how its values travel
 */
record TableColumn(String name, ColumnType type) {
    static final TableColumn ID = new TableColumn("id", ColumnType.UUID);
    static final TableColumn CUSTOM = new TableColumn("custom", ColumnType.CUSTOM);
    /** One order, so that equal sets of columns give equal SQL text. */
    static final Comparator<TableColumn> ORDER = Comparator.comparing(TableColumn::name);

    /** This column's values of a batch of rows. */
    @Nullable
    Object[] arrayOf(List<Map<TableColumn, @Nullable Object>> rows) {
        return type.arrayOf(rows.stream().map(row -> row.get(this)).toList());
    }
}
