package io.armature.metadata.resolve;

import io.armature.metadata.model.ValueKind;
import java.util.Optional;

/** Which family of slots serves a kind of value. */
public final class SlotKinds {

    private SlotKinds() {}

    /** The family; empty for long texts, which have no index. */
    public static Optional<Slot.Kind> of(ValueKind kind) {
        return switch (kind) {
            case TEXT, KEY -> Optional.of(Slot.Kind.TEXT);
            case INTEGER, LONG, DECIMAL, BOOLEAN -> Optional.of(Slot.Kind.NUMBER);
            case DATE, DATETIME -> Optional.of(Slot.Kind.TIME);
            case ID -> Optional.of(Slot.Kind.REF);
            case LONG_TEXT -> Optional.empty();
        };
    }

    /**
     * The family of the slot that a field should hold: custom ones that are indexed, unique or a reference, and standard
     * ones that the organisation indexed or made unique and whose column has no index.
     */
    public static Optional<Slot.Kind> wanted(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column ->
                column.indexed() || !(field.indexed() || field.unique()) ? Optional.empty() : of(field.valueKind());
            case FieldStorage.Custom custom ->
                field.indexed()
                                || field.unique()
                                || (field.valueKind() == ValueKind.ID
                                        && !field.type().isFile())
                        ? of(field.valueKind())
                        : Optional.empty();
        };
    }
}
