package io.armature.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.core.value.CustomJson;
import io.armature.core.value.FoldedKey;
import io.armature.core.value.GeoPoint;
import io.armature.core.value.Microseconds;
import io.armature.core.value.SlotValue;
import io.armature.core.value.TextFolding;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.KeyColumns;
import io.armature.metadata.resolve.Slot;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** From canonical values to columns: the value, its folded key, its base amount, its slot, or a key of {@code custom}. */
final class ColumnValues {
    private final SequencedMap<TableColumn, @Nullable Object> columns = new LinkedHashMap<>();
    private final ObjectNode custom = JsonNodeFactory.instance.objectNode();

    private final TextFolding folding;
    private final Map<String, Object> bases;

    private ColumnValues(TextFolding folding, Map<String, Object> bases) {
        this.folding = folding;
        this.bases = bases;
    }

    /** The columns that hold some fields of a record, in the order of the fields. */
    static SequencedMap<TableColumn, @Nullable Object> of(WriteContext context, List<Field> fields, Row row) {
        ColumnValues target = new ColumnValues(context.folding(), row.bases());
        fields.forEach(field -> target.put(field, row.value(field)));
        if (!target.custom.isEmpty()) {
            target.columns.put(TableColumn.CUSTOM, target.custom.toString());
        }
        return target.columns;
    }

    private void put(Field field, @Nullable Object value) {
        switch (field.storage()) {
            case FieldStorage.Column column -> putColumn(field, column, value);
            case FieldStorage.Custom key -> putCustom(field, key, value);
            case FieldStorage.Computed computed ->
                throw new IllegalArgumentException(field.path() + " is computed, not written");
            case FieldStorage.Part part ->
                throw new IllegalArgumentException(field.path() + " is stored with its whole");
        }
        field.storage().slot().filter(ColumnValues::written).ifPresent(slot -> putSlot(field, slot, value));
    }

    private void putColumn(Field field, FieldStorage.Column column, @Nullable Object value) {
        switch (field.valueKind()) {
            case GEO -> putPoint(column.name(), (GeoPoint) value);
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID, TIME ->
                columns.put(typed(field, column.name()), value);
            case DURATION ->
                columns.put(typed(field, column.name()), value == null ? null : Microseconds.of((Duration) value));
            case KEYS, TAGS, JSON, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                columns.put(typed(field, column.name()), text(CustomJson.of(field.valueKind(), value)));
        }
        column.keyColumn().ifPresent(key -> putKey(field, key, value));
        if (field.type() instanceof FieldType.Currency) {
            columns.put(new TableColumn(column.baseColumn(), ColumnType.NUMERIC), bases.get(field.name()));
        }
    }

    private void putCustom(Field field, FieldStorage.Custom key, @Nullable Object value) {
        custom.set(key.shortId(), CustomJson.of(field.valueKind(), value));
        if (KeyColumns.folded(field.valueKind())) {
            custom.set(key.keyId(), CustomJson.ofKey(FoldedKey.of(field, value, folding)));
        }
        if (field.type() instanceof FieldType.Currency) {
            putBase(field, key);
        }
    }

    private void putBase(Field field, FieldStorage.Custom key) {
        custom.set(key.baseId(), CustomJson.of(ValueKind.DECIMAL, bases.get(field.name())));
    }

    private void putSlot(Field field, Slot slot, @Nullable Object value) {
        TableColumn column = new TableColumn(slot.column(), ColumnType.of(slot.kind()));
        columns.put(column, inSlot(field, value));
    }

    private static boolean written(Slot slot) {
        return slot.state() != Slot.State.CLEARING;
    }

    /** What filters and orders compare: the key of a text, the worth of an amount in the organisation's currency. */
    private @Nullable Object inSlot(Field field, @Nullable Object value) {
        if (field.valueKind() == ValueKind.TEXT) {
            return FoldedKey.of(field, value, folding);
        }
        boolean money = field.type() instanceof FieldType.Currency;
        return SlotValue.of(field.valueKind(), money ? bases.get(field.name()) : value);
    }

    private void putKey(Field field, String column, @Nullable Object value) {
        Object key = FoldedKey.of(field, value, folding);
        TableColumn typed = new TableColumn(column, ColumnType.of(field.valueKind()));
        columns.put(typed, field.valueKind() == ValueKind.TEXT ? key : text(CustomJson.ofKey(key)));
    }

    private void putPoint(String column, @Nullable GeoPoint point) {
        columns.put(new TableColumn(column + "_latitude", ColumnType.FLOAT8), point == null ? null : point.latitude());
        columns.put(
                new TableColumn(column + "_longitude", ColumnType.FLOAT8), point == null ? null : point.longitude());
    }

    private static TableColumn typed(Field field, String column) {
        return new TableColumn(column, ColumnType.of(field.valueKind()));
    }

    private static @Nullable String text(JsonNode json) {
        return json.isNull() ? null : json.toString();
    }
}
