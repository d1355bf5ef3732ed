package io.armature.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.Rehearsal;
import io.armature.graphql.fuzz.FuzzCatalog;

/** Bytes that arrive as the body of a request. */
public final class RequestFuzz {
    private static final Rehearsal REHEARSAL = new Rehearsal(FuzzCatalog.catalog());

    private RequestFuzz() {}

    /** Called by Jazzer once, so that loading classes counts for no input. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("{\"query\": \"{ accounts { nodes { name } } }\"}".getBytes(UTF_8));
    }

    /** Called by Jazzer; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] body) {
        GraphqlRequest request;
        try {
            request = RequestParser.ofBody(body, "fuzz");
        } catch (RequestRefused refused) {
            return;
        }
        REHEARSAL.of(request);
    }
}
