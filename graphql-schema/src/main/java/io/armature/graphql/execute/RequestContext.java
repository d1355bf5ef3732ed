package io.armature.graphql.execute;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.graphql.schema.GeneratedSchema;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What the steps of one request share. A request runs wholly under one catalog.
 *
 * @param variables coerced
 * @param now one instant for the whole request, so that relative dates agree
 */
record RequestContext(
        GraphqlRequest request,
        Caller caller,
        OrgCatalog catalog,
        GeneratedSchema schema,
        Access access,
        PreparedDocument.Valid document,
        Map<String, Object> variables,
        Instant now) {

    /** The language of labels. */
    Locale locale() {
        return request.language().orElseGet(() -> caller.organisation().locale());
    }
}
