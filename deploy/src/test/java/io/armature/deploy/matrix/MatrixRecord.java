package io.armature.deploy.matrix;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as the evaluator knows it.
 *
 * @param deleted whether lists leave it out
 * @param values canonical values by value name as a caller sees them, null where there is none
 * @param stored the same, with references to deleted records
 */
record MatrixRecord(
        UUID id, boolean deleted, Map<String, @Nullable Object> values, Map<String, @Nullable Object> stored) {

    @Nullable
    Object value(String field) {
        return values.get(field);
    }
}
