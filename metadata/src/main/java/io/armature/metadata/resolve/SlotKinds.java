package io.armature.metadata.resolve;

import io.armature.metadata.model.ValueKind;
import java.util.Optional;

/** Which family of slots serves a kind of value. */
public final class SlotKinds {

    private SlotKinds() {}

    /** The family; empty for what no slot serves. */
    public static Optional<Slot.Kind> of(ValueKind kind) {
        return switch (kind) {
            case TEXT, KEY, TIME -> Optional.of(Slot.Kind.TEXT);
            case INTEGER, LONG, DECIMAL, BOOLEAN, DURATION -> Optional.of(Slot.Kind.NUMBER);
            case DATE, DATETIME -> Optional.of(Slot.Kind.TIME);
            case ID -> Optional.of(Slot.Kind.REF);
            case LONG_TEXT, JSON, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> Optional.empty();
            // only columns have indexes of lists and places
            case KEYS, TAGS, GEO -> Optional.empty();
        };
    }

    /**
     * The family of the slot that a field should hold: custom ones that are indexed, unique or a reference, and standard
     * ones that the organisation indexed or made unique and whose column has no index.
     */
    public static Optional<Slot.Kind> wanted(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Part part -> Optional.empty();
            case FieldStorage.Computed computed -> Optional.empty();
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
