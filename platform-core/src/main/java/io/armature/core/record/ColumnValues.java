package io.armature.core.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.core.value.CustomJson;
import io.armature.core.value.SlotValue;
import io.armature.core.value.TextFolding;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Slot;
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
        }
        field.storage().slot().filter(ColumnValues::written).ifPresent(slot -> putSlot(field, slot, value));
    }

    private void putColumn(Field field, FieldStorage.Column column, @Nullable Object value) {
        columns.put(new TableColumn(column.name(), ColumnType.of(field.valueKind())), value);
        column.keyColumn().ifPresent(key -> columns.put(new TableColumn(key, ColumnType.TEXT), folded(field, value)));
        if (field.type() instanceof FieldType.Currency) {
            columns.put(new TableColumn(column.baseColumn(), ColumnType.NUMERIC), bases.get(field.name()));
        }
    }

    private void putCustom(Field field, FieldStorage.Custom key, @Nullable Object value) {
        custom.set(key.shortId(), CustomJson.of(field.valueKind(), value));
        if (field.valueKind() == ValueKind.TEXT) {
            custom.set(key.keyId(), CustomJson.of(ValueKind.TEXT, folded(field, value)));
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
            return folded(field, value);
        }
        boolean money = field.type() instanceof FieldType.Currency;
        return SlotValue.of(field.valueKind(), money ? bases.get(field.name()) : value);
    }

    private @Nullable String folded(Field field, @Nullable Object text) {
        return text == null ? null : folding.key(field.type(), (String) text);
    }
}
