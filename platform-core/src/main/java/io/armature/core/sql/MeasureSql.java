package io.armature.core.sql;

import io.armature.core.query.Measure;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.Locale;

/** The figures of an aggregate over a table alias. */
final class MeasureSql {
    private static final String SEPARATOR = "chr(1)";

    private final ValueSql values;

    MeasureSql(ValueSql values) {
        this.values = values;
    }

    String expression(String alias, Measure measure) {
        return switch (measure) {
            case Measure.Count count -> "count(*)";
            case Measure.Sum sum -> number("sum", alias, sum.field());
            case Measure.Avg avg -> number("avg", alias, avg.field());
            case Measure.Min min -> extreme("min", alias, min.field());
            case Measure.Max max -> extreme("max", alias, max.field());
            case Measure.Worth worth ->
                worth.function().name().toLowerCase(Locale.ROOT) + "(" + values.base(alias, worth.field())
                        + ")::numeric";
        };
    }

    private String number(String function, String alias, Field field) {
        String number = values.number(alias, field);
        String figure = function + "(" + number + ")::numeric";
        return field.type() instanceof FieldType.Currency ? ofOneCurrency(alias, number, figure) : figure;
    }

    /** Amounts of several currencies have no common figure. */
    private static String ofOneCurrency(String alias, String amount, String figure) {
        String currency = "(case when " + amount + " is not null then " + alias + ".currency end)";
        return "(case when min(" + currency + ") is not distinct from max(" + currency + ") then " + figure + " end)";
    }

    private String extreme(String function, String alias, Field field) {
        return switch (field.valueKind()) {
            case INTEGER, LONG, DECIMAL, DURATION -> number(function, alias, field);
            case TEXT -> text(function, alias, field);
            case LONG_TEXT, KEY, BOOLEAN, DATE, DATETIME, ID, TIME ->
                function + "(" + values.stored(alias, field) + ")";
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.name() + " has no smallest value");
        };
    }

    /** The first or last text in the order of lists, that is by key; the separator is a character no text may hold. */
    private String text(String function, String alias, Field field) {
        String key = values.order(alias, field).sql();
        String pair = key + " || " + SEPARATOR + " || " + values.stored(alias, field);
        return "split_part(" + function + "(" + pair + "), " + SEPARATOR + ", 2)";
    }
}
