package io.armature.metadata.resolve;

/**
 * Which field a slot is bound to.
 *
 * @param module name of the module
 * @param fieldKey the short id of a custom field, the name of a standard one; neither looks like the other
 */
public record SlotKey(String module, String fieldKey) {

    public static SlotKey of(Field field) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> new SlotKey(field.module(), field.name());
            case FieldStorage.Custom custom -> new SlotKey(field.module(), custom.shortId());
            // never bound: what is computed has no slot
            case FieldStorage.Computed computed -> new SlotKey(field.module(), field.name());
            case FieldStorage.Part part -> throw new IllegalArgumentException(field.path() + " has no slot of its own");
        };
    }
}
