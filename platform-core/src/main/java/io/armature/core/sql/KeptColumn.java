package io.armature.core.sql;

import io.armature.metadata.expression.formula.Calculation;

/** The columns of {@code record_rollup} that hold values, one for each kind of them. */
enum KeptColumn {
    NUMBER("number", "numeric"),
    DAY("day", "date"),
    MOMENT("moment", "timestamptz");

    private final String column;
    private final String type;

    KeptColumn(String column, String type) {
        this.column = column;
        this.type = type;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    static KeptColumn of(Calculation.Kind kind) {
        return switch (kind) {
            case NUMBER, DURATION -> NUMBER;
            case DATE -> DAY;
            case TIMESTAMP -> MOMENT;
            case TEXT, BOOLEAN -> throw new IllegalArgumentException("No rollup gives a " + kind);
        };
    }
}
