package io.armature.graphql.execute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as the transport received it.
 *
 * @param query the document, not parsed; empty when the request names one instead
 * @param documentId what names the document: {@code sha256:} and its hash, or the name it was registered under
 * @param operationName which operation of it, when the caller named one
 * @param variables as JSON spells them: maps, lists, strings, numbers (BigDecimal, Long, Integer), booleans, null
 * @param extensions as JSON spells them, may be empty
 * @param mode which operations the transport allows
 * @param requestId names this request in errors and logs
 * @param language what the caller reads best, when it says so; the organisation's otherwise
 * @param idempotencyKey what the caller calls this request and its repetitions, not checked; queries have no use for it
 */
public record GraphqlRequest(
        String query,
        Optional<String> operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions,
        Mode mode,
        String requestId,
        Optional<Locale> language,
        Optional<String> documentId,
        Optional<String> idempotencyKey) {

    private static final String COST = "cost";

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

    public GraphqlRequest(
            String query,
            Optional<String> operationName,
            Map<String, @Nullable Object> variables,
            Map<String, @Nullable Object> extensions,
            Mode mode,
            String requestId) {
        this(
                query,
                operationName,
                variables,
                extensions,
                mode,
                requestId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, of a caller who reads this language best. */
    public GraphqlRequest in(Optional<Locale> preferred) {
        return new GraphqlRequest(
                query, operationName, variables, extensions, mode, requestId, preferred, documentId, idempotencyKey);
    }

    /** The same, naming a document. */
    public GraphqlRequest naming(Optional<String> id) {
        return new GraphqlRequest(
                query, operationName, variables, extensions, mode, requestId, language, id, idempotencyKey);
    }

    /** The same under a key. */
    public GraphqlRequest under(Optional<String> key) {
        return new GraphqlRequest(
                query, operationName, variables, extensions, mode, requestId, language, documentId, key);
    }

    /** The same with its document. */
    public GraphqlRequest of(String document) {
        return new GraphqlRequest(
                document, operationName, variables, extensions, mode, requestId, language, documentId, idempotencyKey);
    }

    /** The same, asking what it cost. */
    public GraphqlRequest tellingCost() {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(extensions);
        more.put(COST, true);
        return new GraphqlRequest(
                query, operationName, variables, more, mode, requestId, language, documentId, idempotencyKey);
    }

    /** Whether the answer is to tell what the request cost. */
    public boolean tellsCost() {
        return Boolean.TRUE.equals(extensions.get(COST));
    }
}
