package io.armature.core.sql;

import io.armature.core.query.Column;
import io.armature.core.query.Measure;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;

/** The SQL type of the columns of a block. */
final class ColumnSql {
    private ColumnSql() {}

    static String type(Column column) {
        return switch (column) {
            case Column.Stored stored -> FieldSql.storedType(stored.field());
            case Column.Base base -> "numeric";
            case Column.E164 phone -> "text";
            case Column.OfFile file -> FileFactSql.type(file.fact());
            case Column.Id id -> "uuid";
            case Column.AnyId any -> "uuid";
            case Column.Packed packed -> "text[]";
            case Column.Change change -> ChangesSql.type(change.part());
            case Column.OrderStep step -> KeySql.encoding(step.key()).sqlType();
            case Column.Count count -> "int8";
            case Column.Figure figure -> measure(figure.measure());
            case Column.GroupPresence presence -> "text";
            case Column.GroupKey key when key.bucket().isPart() -> "int4";
            case Column.GroupKey key ->
                key.field().valueKind() == ValueKind.ID ? "uuid" : FieldSql.storedType(key.field());
        };
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.Count count -> "int8";
            case Measure.CountDistinct distinct -> "int8";
            case Measure.Filtered filtered -> measure(filtered.of());
            case Measure.Sum sum -> "numeric";
            case Measure.Avg avg -> "numeric";
            case Measure.Worth worth -> "numeric";
            case Measure.Min min -> extreme(min.field());
            case Measure.Max max -> extreme(max.field());
        };
    }

    private static String extreme(Field field) {
        return switch (field.valueKind()) {
            case INTEGER, LONG, DECIMAL, DURATION -> "numeric";
            case TEXT, LONG_TEXT, KEY, BOOLEAN, DATE, DATETIME, ID, TIME -> FieldSql.storedType(field);
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.name() + " has no smallest value");
        };
    }
}
