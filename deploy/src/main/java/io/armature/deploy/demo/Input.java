package io.armature.deploy.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one record to create. */
record Input(Map<String, Object> values) {

    static Input of(String field, Object value) {
        return new Input(new LinkedHashMap<>()).with(field, value);
    }

    /** With a value more; none if it is null. */
    Input with(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
        return this;
    }
}
