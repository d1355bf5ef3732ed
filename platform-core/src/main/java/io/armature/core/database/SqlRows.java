package io.armature.core.database;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one answer. Values are Java objects by column type: text String, uuid UUID, int4 Integer, int8 Long,
 * numeric BigDecimal, bool Boolean, date LocalDate, timestamptz OffsetDateTime, bytea {@code byte[]}; jsonb is
 * best selected {@code ::text}.
 */
public interface SqlRows {
    int size();

    /** The value in a row and column, both counted from 0; null for SQL null. */
    @Nullable
    Object value(int row, int column);

    /** How many rows a statement without a result changed. */
    int changed();
}
