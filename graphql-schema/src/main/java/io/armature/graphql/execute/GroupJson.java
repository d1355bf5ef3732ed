package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.query.Column;
import io.armature.core.query.Measure;
import io.armature.core.read.RecordRows;
import io.armature.graphql.request.Shape;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups and their figures as JSON. */
final class GroupJson {
    private final JsonGenerator json;
    private final RecordJson records;

    GroupJson(JsonGenerator json, RecordJson records) {
        this.json = json;
        this.records = records;
    }

    void groups(Shape.Groups shape, List<RecordRows.Row> rows) throws IOException {
        json.writeStartArray();
        for (RecordRows.Row row : rows) {
            group(shape, row);
        }
        json.writeEndArray();
    }

    private void group(Shape.Groups shape, RecordRows.Row row) throws IOException {
        json.writeStartObject();
        for (Shape.GroupMember member : shape.members()) {
            json.writeFieldName(member.key());
            switch (member) {
                case Shape.GroupMember.GroupKey key -> key(key, row);
                case Shape.GroupMember.DatePart part -> records.plain(part.value(), row);
                case Shape.GroupMember.Count count ->
                    json.writeNumber(
                            ScalarWriter.number(figure(row, count.column(), 0L)).longValueExact());
                case Shape.GroupMember.Figures figures -> figures(figures, row);
                case Shape.GroupMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    private void key(Shape.GroupMember.GroupKey key, RecordRows.Row row) throws IOException {
        if (!key.grouped()) {
            json.writeNull();
            return;
        }
        records.record(key.values(), row);
    }

    private void figures(Shape.GroupMember.Figures figures, RecordRows.Row row) throws IOException {
        json.writeStartObject();
        for (Shape.Figure figure : figures.figures()) {
            json.writeFieldName(figure.key());
            figure(figure, row);
        }
        json.writeEndObject();
    }

    private void figure(Shape.Figure figure, RecordRows.Row row) throws IOException {
        if (figure.form() == Shape.FigureForm.TYPE_NAME) {
            json.writeString(figure.typeName());
            return;
        }
        Object value = row.value(figure.column());
        switch (figure.form()) {
            case INT -> ScalarWriter.write(json, value, ValueKind.INTEGER);
            case TEXT_NUMBER -> ScalarWriter.write(json, value, ValueKind.DECIMAL);
            case AS_STORED -> ScalarWriter.write(json, value, kind(row, figure.column()));
            case TYPE_NAME -> throw new IllegalStateException("Written above");
        }
    }

    private static ValueKind kind(RecordRows.Row row, int column) {
        return kind(((Column.Figure) row.block().columns().get(column)).measure());
    }

    private static ValueKind kind(Measure measure) {
        return switch (measure) {
            case Measure.Min min -> kind(min.field());
            case Measure.Max max -> kind(max.field());
            case Measure.Count count -> ValueKind.LONG;
            case Measure.CountDistinct distinct -> ValueKind.LONG;
            case Measure.Filtered filtered -> kind(filtered.of());
            case Measure.Sum sum -> figured(sum.field());
            case Measure.Worth worth -> ValueKind.DECIMAL;
            case Measure.Avg avg -> figured(avg.field());
        };
    }

    private static ValueKind figured(Field field) {
        return field.valueKind() == ValueKind.DURATION ? ValueKind.DURATION : ValueKind.DECIMAL;
    }

    private static ValueKind kind(Field field) {
        return field.valueKind();
    }

    private static Object figure(RecordRows.Row row, int column, Object otherwise) {
        @Nullable Object value = row.value(column);
        return value == null ? otherwise : value;
    }
}
