package io.armature.graphql.execute;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.graphql.schema.GeneratedSchema;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the steps of one request share. A request runs wholly under one catalog.
 *
 * @param variables coerced; what the saved views say stands among them
 * @param now one instant for the whole request, so that relative dates agree
 * @param views what the saved views say that the request names, by their keys
 * @param mark to be left wherever something is changed
 */
record RequestContext(
        GraphqlRequest request,
        Caller caller,
        OrgCatalog catalog,
        GeneratedSchema schema,
        Access access,
        PreparedDocument.Valid document,
        Map<String, Object> variables,
        Instant now,
        Map<String, Object> views,
        WriteMark mark) {

    RequestContext {
        views = Map.copyOf(views);
        variables = together(variables, views);
    }

    /** No variable of a document has the name of a view. */
    private static Map<String, Object> together(Map<String, Object> variables, Map<String, Object> views) {
        if (views.isEmpty()) {
            return variables;
        }
        Map<String, Object> all = new HashMap<>(variables);
        all.putAll(views);
        return all;
    }

    /** The same, leaving a mark. */
    RequestContext marking(WriteMark left) {
        return new RequestContext(request, caller, catalog, schema, access, document, variables, now, views, left);
    }

    /** The language of labels. */
    Locale locale() {
        return request.language().orElseGet(() -> caller.organisation().locale());
    }
}
