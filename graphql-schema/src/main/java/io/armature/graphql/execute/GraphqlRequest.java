package io.armature.graphql.execute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as the transport received it.
 *
 * @param query the document, not parsed
 * @param operationName which operation of it, when the caller named one
 * @param variables as JSON spells them: maps, lists, strings, numbers (BigDecimal, Long, Integer), booleans, null
 * @param extensions as JSON spells them, may be empty
 * @param mode which operations the transport allows
 * @param requestId names this request in errors and logs
 */
public record GraphqlRequest(
        String query,
        Optional<String> operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions,
        Mode mode,
        String requestId) {

    /** Which operations the transport allows. */
    public enum Mode {
        /** Queries alone: the request came by GET. */
        QUERIES_ONLY,
        /** Queries and mutations. */
        ANY
    }

    public GraphqlRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }
}
