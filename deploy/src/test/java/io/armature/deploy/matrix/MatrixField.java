package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.metadata.model.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field under test.
 *
 * @param module name of its module
 * @param name value name in the API
 * @param kind how its values compare
 * @param samples what records hold, as the API takes it, given out in turn; empty for fields the platform writes
 */
record MatrixField(String module, String name, ValueKind kind, List<@Nullable Object> samples) {

    boolean written() {
        return !samples.isEmpty();
    }

    /** The canonical value of what the API shows of it. */
    @Nullable
    Object read(JsonNode shown) {
        Object value = Values.read(kind, shown);
        return value != null && samples.equals(Samples.PHONE) ? new PhoneText((String) value) : value;
    }

    @Override
    public String toString() {
        return module + "." + name;
    }
}
