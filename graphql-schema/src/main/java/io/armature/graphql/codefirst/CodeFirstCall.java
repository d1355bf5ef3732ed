package io.armature.graphql.codefirst;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code-first part of a request.
 *
 * @param schema the caller's merged schema
 * @param document one operation with only code-first root fields and introspection, valid against the schema
 * @param variables as JSON spells them
 * @param caller who asks
 * @param catalog what the request runs under
 * @param requestId names the request in logs
 * @param locale the language of labels
 * @param access what the caller may do on the catalog
 */
public record CodeFirstCall(
        GraphQLSchema schema,
        Document document,
        Map<String, @Nullable Object> variables,
        Caller caller,
        OrgCatalog catalog,
        String requestId,
        Locale locale,
        Access access) {

    public CodeFirstCall {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
