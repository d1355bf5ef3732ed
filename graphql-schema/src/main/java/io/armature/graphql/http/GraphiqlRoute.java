package io.armature.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code /graphiql}: a page to try queries on, with all it needs served from here. The page may load nothing from elsewhere,
 * send nothing elsewhere and stand in no frame; the token typed into it stays in the tab.
 */
@ApplicationScoped
class GraphiqlRoute {
    /** GraphiQL sets styles on elements and carries its fonts inside its style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    void register(@Observes Router router) {
        router.get("/graphiql").handler(http -> send(GraphiqlFile.INDEX, http.response()));
        for (GraphiqlFile file : GraphiqlFile.values()) {
            if (file != GraphiqlFile.INDEX) {
                router.get("/graphiql/" + file.fileName()).handler(http -> send(file, http.response()));
            }
        }
    }

    private static void send(GraphiqlFile file, HttpServerResponse response) {
        response.putHeader("Content-Type", file.contentType())
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .end(Buffer.buffer(file.content()));
    }
}
