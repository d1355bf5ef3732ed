package io.armature.core.sql;

import io.armature.core.query.Measure;
import io.armature.core.query.Predicate;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.Locale;

/** The figures of an aggregate over a table alias. */
final class MeasureSql {
    private static final String SEPARATOR = "chr(1)";

    private final String alias;
    private final PredicateSql predicates;
    private final String filter;

    MeasureSql(String alias, PredicateSql predicates) {
        this(alias, predicates, "");
    }

    private MeasureSql(String alias, PredicateSql predicates, String filter) {
        this.alias = alias;
        this.predicates = predicates;
        this.filter = filter;
    }

    String expression(Measure measure) {
        return switch (measure) {
            case Measure.Count count -> "count(*)" + filter;
            case Measure.CountDistinct distinct -> call("count", "distinct " + compared(distinct));
            case Measure.Filtered filtered -> only(filtered.where()).expression(filtered.of());
            case Measure.Sum sum -> number("sum", sum.field());
            case Measure.Avg avg -> number("avg", avg.field());
            case Measure.Min min -> extreme("min", min.field());
            case Measure.Max max -> extreme("max", max.field());
            case Measure.Worth worth ->
                call(
                                worth.function().name().toLowerCase(Locale.ROOT),
                                predicates.values().base(alias, worth.field())) + "::numeric";
        };
    }

    /** Whether a figure is a text of one line, which lists order by its key. */
    static boolean isText(Measure measure) {
        return switch (measure) {
            case Measure.Filtered filtered -> isText(filtered.of());
            case Measure.Min min -> min.field().valueKind() == ValueKind.TEXT;
            case Measure.Max max -> max.field().valueKind() == ValueKind.TEXT;
            case Measure.Count count -> false;
            case Measure.CountDistinct distinct -> false;
            case Measure.Sum sum -> false;
            case Measure.Avg avg -> false;
            case Measure.Worth worth -> false;
        };
    }

    /** The key of a figure that is such a text. */
    String key(Measure measure) {
        return switch (measure) {
            case Measure.Filtered filtered -> only(filtered.where()).key(filtered.of());
            case Measure.Min min -> call("min", key(min.field()));
            case Measure.Max max -> call("max", key(max.field()));
            case Measure.Count count -> throw noText(measure);
            case Measure.CountDistinct distinct -> throw noText(measure);
            case Measure.Sum sum -> throw noText(measure);
            case Measure.Avg avg -> throw noText(measure);
            case Measure.Worth worth -> throw noText(measure);
        };
    }

    private static IllegalArgumentException noText(Measure measure) {
        return new IllegalArgumentException(measure + " is no text");
    }

    private String key(Field field) {
        return predicates.values().order(alias, field).sql();
    }

    private MeasureSql only(Predicate where) {
        return new MeasureSql(alias, predicates, " filter (where " + predicates.condition(alias, where) + ")");
    }

    private String call(String function, String values) {
        return "(" + function + "(" + values + ")" + filter + ")";
    }

    private String compared(Measure.CountDistinct distinct) {
        Field field = distinct.field();
        if (!distinct.targets().isEmpty()) {
            return new AnySql(predicates).id(FieldSql.reference(alias, field), distinct.targets());
        }
        return switch (field.valueKind()) {
            case INTEGER, LONG, DECIMAL, DURATION -> predicates.values().number(alias, field);
            case TEXT, LONG_TEXT, KEY, BOOLEAN, DATE, DATETIME, ID, TIME ->
                predicates.values().stored(alias, field);
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.name() + " is not compared as one value");
        };
    }

    private String number(String function, Field field) {
        String number = predicates.values().number(alias, field);
        String figure = call(function, number) + "::numeric";
        return field.type() instanceof FieldType.Currency ? ofOneCurrency(number, figure) : figure;
    }

    /** Amounts of several currencies have no common figure. */
    private String ofOneCurrency(String amount, String figure) {
        String currency = "case when " + amount + " is not null then " + alias + ".currency end";
        return "(case when " + call("min", currency) + " is not distinct from " + call("max", currency) + " then "
                + figure + " end)";
    }

    private String extreme(String function, Field field) {
        return switch (field.valueKind()) {
            case INTEGER, LONG, DECIMAL, DURATION -> number(function, field);
            case TEXT -> text(function, field);
            case LONG_TEXT, KEY, BOOLEAN, DATE, DATETIME, ID, TIME ->
                call(function, predicates.values().stored(alias, field));
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.name() + " has no smallest value");
        };
    }

    /** The first or last text in the order of lists, that is by key; the separator is a character no text may hold. */
    private String text(String function, Field field) {
        String pair =
                key(field) + " || " + SEPARATOR + " || " + predicates.values().stored(alias, field);
        return "split_part(" + call(function, pair) + ", " + SEPARATOR + ", 2)";
    }
}
