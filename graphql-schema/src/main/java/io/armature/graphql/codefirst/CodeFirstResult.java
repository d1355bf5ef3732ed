package io.armature.graphql.codefirst;

import io.armature.graphql.error.ApiError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the code-first part of a request.
 *
 * @param data response key to value as JSON spells it (maps, lists, strings, numbers, booleans, null), in the order of the
 *     document; empty when a non-null root field failed
 * @param errors of its fields, or of the variables
 */
public record CodeFirstResult(Map<String, @Nullable Object> data, List<ApiError> errors) {

    public CodeFirstResult {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        errors = List.copyOf(errors);
    }
}
