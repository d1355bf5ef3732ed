package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.query.ChangePart;
import io.armature.core.query.Placement;
import io.armature.core.read.RecordRows;
import io.armature.core.sql.HistoryCursor;
import io.armature.core.value.ChangedValue;
import io.armature.graphql.request.Shape;
import io.armature.graphql.scalar.ShownValue;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of the history of a record as JSON, in the order of the selection. */
final class HistoryJson {
    private final JsonGenerator json;
    private final Shape.History shape;

    HistoryJson(JsonGenerator json, Shape.History shape) {
        this.json = json;
        this.shape = shape;
    }

    void page(RecordRows.Page page) throws IOException {
        json.writeStartObject();
        for (Shape.HistoryMember member : shape.members()) {
            json.writeFieldName(member.key());
            switch (member) {
                case Shape.HistoryMember.Nodes nodes -> nodes(nodes, page);
                case Shape.HistoryMember.Edges edges -> edges(edges, page);
                case Shape.HistoryMember.PageInfo info -> pageInfo(info.members(), page);
                case Shape.HistoryMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    private void nodes(Shape.HistoryMember.Nodes nodes, RecordRows.Page page) throws IOException {
        json.writeStartArray();
        for (RecordRows.Row row : page.rows()) {
            change(nodes.members(), row);
        }
        json.writeEndArray();
    }

    private void edges(Shape.HistoryMember.Edges edges, RecordRows.Page page) throws IOException {
        json.writeStartArray();
        for (RecordRows.Row row : page.rows()) {
            json.writeStartObject();
            for (Shape.ChangeEdgeMember member : edges.members()) {
                json.writeFieldName(member.key());
                switch (member) {
                    case Shape.ChangeEdgeMember.Node node -> change(node.members(), row);
                    case Shape.ChangeEdgeMember.Cursor cursor -> json.writeString(cursor(row));
                    case Shape.ChangeEdgeMember.TypeName type -> json.writeString(type.name());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void pageInfo(List<Shape.PageInfoMember> members, RecordRows.Page page) throws IOException {
        new PageInfoJson<>(page.rows(), page.more(), page.behindCursor(), this::cursor).write(json, members);
    }

    private String cursor(RecordRows.Row row) {
        return new HistoryCursor((Integer) present(row, ChangePart.VERSION), (String) present(row, ChangePart.FIELD))
                .text();
    }

    private void change(List<Shape.ChangeMember> members, RecordRows.Row row) throws IOException {
        json.writeStartObject();
        for (Shape.ChangeMember member : members) {
            json.writeFieldName(member.key());
            switch (member) {
                case Shape.ChangeMember.Part part -> part(part.part(), row);
                case Shape.ChangeMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    private void part(ChangePart part, RecordRows.Row row) throws IOException {
        switch (part) {
            case FIELD -> json.writeString(field(row).valueName());
            case VERSION -> ScalarWriter.write(json, value(row, part), ValueKind.INTEGER);
            case BEFORE, AFTER ->
                json.writePOJO(
                        ShownValue.of(field(row).valueKind(), ChangedValue.of(field(row), (String) value(row, part))));
            case AT -> ScalarWriter.write(json, value(row, part), ValueKind.DATETIME);
            case BY -> ScalarWriter.write(json, value(row, part), ValueKind.ID);
            case THROUGH -> ScalarWriter.write(json, value(row, part), ValueKind.KEY);
        }
    }

    private Field field(RecordRows.Row row) {
        return shape.module().require((String) present(row, ChangePart.FIELD));
    }

    private Object present(RecordRows.Row row, ChangePart part) {
        return Objects.requireNonNull(value(row, part));
    }

    private @Nullable Object value(RecordRows.Row row, ChangePart part) {
        Placement placement = row.block().reads().get(shape.parts().indexOf(part));
        if (placement instanceof Placement.AtColumn at) {
            return row.value(at.column());
        }
        throw new IllegalStateException("No part of a change: " + placement);
    }
}
