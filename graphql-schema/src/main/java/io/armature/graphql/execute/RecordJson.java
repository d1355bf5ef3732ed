package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.query.Block;
import io.armature.core.query.Placement;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.RecordRows;
import io.armature.core.record.RecordIds;
import io.armature.core.sql.Cursor;
import io.armature.core.sql.Encoding;
import io.armature.graphql.request.Shape;
import io.armature.metadata.model.ValueKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Records and connections as JSON, straight from rows, in the order of the selection. */
final class RecordJson {
    private static final String MASK = "••••";

    private final JsonGenerator json;
    private final StructuredJson structured;

    RecordJson(JsonGenerator json) {
        this.json = json;
        this.structured = new StructuredJson(json);
    }

    void record(Shape.Record shape, RecordRows.Row row) throws IOException {
        record(shape, row, row.block().reads());
    }

    /** The first row, or null. */
    void one(Shape.Record shape, RecordRows rows) throws IOException {
        if (rows.rows().isEmpty()) {
            json.writeNull();
            return;
        }
        record(shape, rows.rows().getFirst());
    }

    /** A root connection: a page, or a header row with its count and the page below it. */
    void root(Shape.Connection shape, RecordRows rows, boolean counted) throws IOException {
        if (!counted) {
            connection(shape, rows.page(), null, place -> List.of());
            return;
        }
        RecordRows.Row header = rows.rows().getFirst();
        nested(shape, header, (Placement.Nested) header.block().reads().getFirst());
    }

    void record(Shape.Record shape, RecordRows.Row row, List<Placement> reads) throws IOException {
        json.writeStartObject();
        for (Shape.Member member : shape.members()) {
            json.writeFieldName(member.key());
            value(member.value(), row, reads);
        }
        json.writeEndObject();
    }

    void plain(Shape.Plain plain, RecordRows.Row row) throws IOException {
        ScalarWriter.write(json, column(row, row.block().reads().get(plain.read())), plain.kind());
    }

    private void value(Shape shape, RecordRows.Row row, List<Placement> reads) throws IOException {
        switch (shape) {
            case Shape.TypeName type -> json.writeString(type.name());
            case Shape.ModuleName module -> json.writeString(module.name());
            case Shape.Nothing nothing -> json.writeNull();
            case Shape.Masked masked -> masked(masked);
            case Shape.Value value ->
                ScalarWriter.write(
                        json,
                        column(row, reads.get(value.read())),
                        value.field().valueKind());
            case Shape.BaseAmount base ->
                ScalarWriter.write(json, column(row, reads.get(base.read())), ValueKind.DECIMAL);
            case Shape.Plain plain -> ScalarWriter.write(json, column(row, reads.get(plain.read())), plain.kind());
            case Shape.File file -> file(file, row, reads);
            case Shape.FileUrl url -> json.writeString("/files/" + column(row, reads.get(url.id())));
            case Shape.Labels labels -> structured.labels(labels, column(row, reads.get(labels.read())));
            case Shape.ExternalIds ids ->
                structured.externalIds(ids.of(), column(row, reads.get(ids.of().read())));
            case Shape.Parts parts -> structured.parts(parts, column(row, reads.get(parts.read())));
            case Shape.Label label -> label(label, column(row, reads.get(label.read())));
            case Shape.ToOne toOne -> toOne(toOne, row, (Placement.Joined) reads.get(toOne.read()));
            case Shape.OneOf oneOf -> oneOf(oneOf, row, (Placement.OneOf) reads.get(oneOf.read()));
            case Shape.ToMany toMany -> nested(toMany.connection(), row, (Placement.Nested) reads.get(toMany.read()));
            case Shape.History history ->
                new HistoryJson(json, history).page(row.page(((Placement.Nested) reads.get(history.read())).child()));
            case Shape.Record record -> record(record, row, reads);
            case Shape.Connection connection -> throw misplaced(connection);
            case Shape.Groups groups -> throw misplaced(groups);
            case Shape.Batch batch -> throw misplaced(batch);
            case Shape.Merge merge -> throw misplaced(merge);
            case Shape.Done done -> throw misplaced(done);
        }
    }

    private void masked(Shape.Masked masked) throws IOException {
        if (masked.text()) {
            json.writeString(MASK);
        } else {
            json.writeNull();
        }
    }

    private static @Nullable Object column(RecordRows.Row row, Placement placement) {
        return switch (placement) {
            case Placement.AtColumn at -> row.value(at.column());
            case Placement.AtElement at -> packed(row, at.column())[at.element()];
            default -> throw new IllegalStateException("No value: " + placement);
        };
    }

    private void file(Shape.File file, RecordRows.Row row, List<Placement> reads) throws IOException {
        if (column(row, reads.get(file.id())) == null) {
            json.writeNull();
            return;
        }
        record(new Shape.Record(file.members()), row, reads);
    }

    /** A key whose value was removed from its picklist stands for itself. */
    private void label(Shape.Label label, @Nullable Object key) throws IOException {
        if (key == null) {
            json.writeNull();
            return;
        }
        json.writeString(label.labels().getOrDefault(key.toString(), key.toString()));
    }

    private void toOne(Shape.ToOne toOne, RecordRows.Row row, Placement.Joined joined) throws IOException {
        if (row.value(joined.idColumn()) == null) {
            json.writeNull();
            return;
        }
        record(toOne.target(), row, joined.reads());
    }

    private static @Nullable Object[] packed(RecordRows.Row row, int column) {
        Object values = row.value(column);
        return values == null ? new Object[1] : (Object[]) values;
    }

    private void oneOf(Shape.OneOf shape, RecordRows.Row row, Placement.OneOf placement) throws IOException {
        for (Placement.Target target : placement.targets()) {
            if (found(row, target)) {
                record(
                        Objects.requireNonNull(
                                shape.targets().get(target.module().name())),
                        row,
                        target.reads());
                return;
            }
        }
        json.writeNull();
    }

    private static boolean found(RecordRows.Row row, Placement.Target target) {
        return switch (target) {
            case Placement.JoinedTarget joined -> row.value(joined.idColumn()) != null;
            case Placement.PackedTarget packed -> {
                Object id = packed(row, packed.column())[0];
                yield id != null
                        && RecordIds.moduleNumber(UUID.fromString(id.toString()))
                                == packed.module().number();
            }
        };
    }

    private void nested(Shape.Connection shape, RecordRows.Row row, Placement.Nested nested) throws IOException {
        Long total = nested.totalColumn() < 0 ? null : (Long) row.value(nested.totalColumn());
        connection(shape, row.page(nested.child()), total, place -> row.page(nested.child() + 1 + place)
                .rows());
    }

    /** @param groups the rows of the figures asked for of the list, by their place */
    private void connection(
            Shape.Connection shape,
            RecordRows.Page page,
            @Nullable Long total,
            IntFunction<List<RecordRows.Row>> groups)
            throws IOException {
        json.writeStartObject();
        for (Shape.ConnectionMember member : shape.members()) {
            json.writeFieldName(member.key());
            switch (member) {
                case Shape.ConnectionMember.Nodes nodes -> nodes(nodes, page);
                case Shape.ConnectionMember.Edges edges -> edges(shape, edges, page);
                case Shape.ConnectionMember.PageInfo info -> pageInfo(shape, info, page);
                case Shape.ConnectionMember.TotalCount count ->
                    json.writeNumber(Math.min(count(total), RecordQuery.COUNT_LIMIT));
                case Shape.ConnectionMember.TotalCountIsMinimum minimum ->
                    json.writeBoolean(count(total) > RecordQuery.COUNT_LIMIT);
                case Shape.ConnectionMember.Aggregate figures ->
                    new GroupJson(json, this).groups(figures.groups(), groups.apply(figures.place()));
                case Shape.ConnectionMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    private static long count(@Nullable Long total) {
        if (total == null) {
            throw new IllegalStateException("A count was selected but not read");
        }
        return total;
    }

    private void nodes(Shape.ConnectionMember.Nodes nodes, RecordRows.Page page) throws IOException {
        json.writeStartArray();
        for (RecordRows.Row row : page.rows()) {
            record(nodes.node(), row);
        }
        json.writeEndArray();
    }

    private void edges(Shape.Connection shape, Shape.ConnectionMember.Edges edges, RecordRows.Page page)
            throws IOException {
        json.writeStartArray();
        for (RecordRows.Row row : page.rows()) {
            json.writeStartObject();
            for (Shape.EdgeMember member : edges.members()) {
                json.writeFieldName(member.key());
                switch (member) {
                    case Shape.EdgeMember.Node node -> record(node.node(), row);
                    case Shape.EdgeMember.Cursor cursor -> json.writeString(cursor(shape, row));
                    case Shape.EdgeMember.TypeName type -> json.writeString(type.name());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void pageInfo(Shape.Connection shape, Shape.ConnectionMember.PageInfo info, RecordRows.Page page)
            throws IOException {
        boolean next = shape.backward() ? page.behindCursor() : page.more();
        boolean previous = shape.backward() ? page.more() : page.behindCursor();
        new PageInfoJson<>(page.rows(), next, previous, row -> cursor(shape, row)).write(json, info.members());
    }

    private static String cursor(Shape.Connection shape, RecordRows.Row row) {
        Block block = row.block();
        List<Integer> columns = block.cursor();
        List<@Nullable String> keys = new ArrayList<>();
        for (int column : columns.subList(0, columns.size() - 1)) {
            Object value = row.value(column);
            keys.add(value == null ? null : Encoding.print(value));
        }
        UUID id = (UUID) row.value(columns.getLast());
        if (id == null) {
            throw new IllegalStateException("A record without id");
        }
        return new Cursor(shape.order(), keys, id).encoded();
    }

    private static IllegalStateException misplaced(Shape shape) {
        return new IllegalStateException("Not inside a record: " + shape);
    }
}
