package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.CustomField;
import java.util.HashSet;
import java.util.Set;

/** A custom field: its short id, then the field. */
final class CustomFieldNotation {

    private static final Set<String> KEYS = keys();

    private CustomFieldNotation() {}

    static CustomField read(Section field) {
        field.allow(KEYS);
        return new CustomField(field.requiredText("id"), FieldNotation.read(field));
    }

    static ObjectNode write(CustomField field) {
        return FieldNotation.write(
                field.definition(), JsonNodeFactory.instance.objectNode().put("id", field.shortId()));
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(FieldNotation.KEYS);
        keys.add("id");
        return Set.copyOf(keys);
    }
}
