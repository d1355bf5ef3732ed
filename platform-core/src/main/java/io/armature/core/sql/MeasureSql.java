package io.armature.core.sql;

import io.armature.core.query.Measure;
import io.armature.metadata.resolve.Field;

/** The figures of an aggregate over a table alias. */
final class MeasureSql {
    private static final String SEPARATOR = "chr(1)";

    private MeasureSql() {}

    static String expression(String alias, Measure measure) {
        return switch (measure) {
            case Measure.Count count -> "count(*)";
            case Measure.Sum sum -> "sum(" + FieldSql.number(alias, sum.field()) + ")::numeric";
            case Measure.Avg avg -> "avg(" + FieldSql.number(alias, avg.field()) + ")::numeric";
            case Measure.Min min -> extreme("min", alias, min.field());
            case Measure.Max max -> extreme("max", alias, max.field());
        };
    }

    private static String extreme(String function, String alias, Field field) {
        return switch (field.valueKind()) {
            case INTEGER, LONG, DECIMAL -> function + "(" + FieldSql.number(alias, field) + ")::numeric";
            case TEXT -> text(function, alias, field);
            case LONG_TEXT, KEY, BOOLEAN, DATE, DATETIME, ID -> function + "(" + FieldSql.stored(alias, field) + ")";
        };
    }

    /** The first or last text in the order of lists, that is by key; the separator is a character no text may hold. */
    private static String text(String function, String alias, Field field) {
        String key = FieldSql.order(alias, field).sql();
        String pair = key + " || " + SEPARATOR + " || " + FieldSql.stored(alias, field);
        return "split_part(" + function + "(" + pair + "), " + SEPARATOR + ", 2)";
    }
}
