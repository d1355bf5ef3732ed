package io.armature.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that the history keeps. */
public final class ChangedValue {
    private ChangedValue() {}

    /**
     * The canonical value as the field is now: what was written before its type was widened is read as the wider type.
     *
     * @param stored its JSON; null where there was no value
     */
    public static Optional<Object> of(Field field, @Nullable String stored) {
        if (stored == null) {
            return Optional.empty();
        }
        JsonNode json = JsonText.parsed(stored);
        boolean text = field.valueKind() == ValueKind.TEXT || field.valueKind() == ValueKind.LONG_TEXT;
        return json.isNull()
                ? Optional.empty()
                : Optional.ofNullable(text ? json.asText() : CustomJson.canonical(field.valueKind(), json));
    }
}
