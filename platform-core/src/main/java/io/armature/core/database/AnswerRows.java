package io.armature.core.database;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.data.Numeric;
import org.jspecify.annotations.Nullable;

/** Rows of the driver as plain Java values. */
record AnswerRows(@Nullable Object[][] rows, int changed) implements SqlRows {

    static AnswerRows of(RowSet<Row> answer) {
        @Nullable Object[][] rows = new @Nullable Object[answer.size()][];
        int next = 0;
        for (Row row : answer) {
            rows[next++] = values(row);
        }
        return new AnswerRows(rows, answer.rowCount());
    }

    private static @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new @Nullable Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = plain(row.getValue(i));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Numeric numeric -> numeric.bigDecimalValue();
            case JsonObject json -> json.encode();
            case JsonArray json -> json.encode();
            case Buffer bytes -> bytes.getBytes();
            case null, default -> value;
        };
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public @Nullable Object value(int row, int column) {
        return rows[row][column];
    }
}
