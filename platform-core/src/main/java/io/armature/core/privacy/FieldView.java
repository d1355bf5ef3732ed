package io.armature.core.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.access.Access;
import io.armature.core.value.CustomJson;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a caller sees values of fields: as they are, masked, or not at all. */
record FieldView(Access access) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty where there is nothing to be seen. */
    Optional<Object> value(Field field, @Nullable Object canonical) {
        return shown(field, CustomJson.of(field.valueKind(), canonical));
    }

    /** Of a value that is stored as JSON; of a field that is gone nobody knows who may see it. */
    Optional<Object> stored(Module module, String field, @Nullable JsonNode value) {
        return value == null ? Optional.empty() : module.field(field).flatMap(known -> shown(known, value));
    }

    boolean hides(Field field) {
        return !access.mayRead(field) && !access.masks(field);
    }

    private Optional<Object> shown(Field field, JsonNode value) {
        if (value.isNull() || hides(field)) {
            return Optional.empty();
        }
        return access.masks(field) ? Optional.of(PersonData.MASK) : Optional.of(JSON.convertValue(value, Object.class));
    }
}
