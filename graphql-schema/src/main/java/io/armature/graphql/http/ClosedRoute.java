package io.armature.graphql.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes SmallRye GraphQL's own endpoint, which cannot be switched off: it knows neither callers nor organisations.
 */
@ApplicationScoped
class ClosedRoute {
    private final String path;

    ClosedRoute(@ConfigProperty(name = "quarkus.smallrye-graphql.root-path") String path) {
        this.path = path;
    }

    void register(@Observes Router router) {
        router.route("/" + path + "*")
                .order(Integer.MIN_VALUE)
                .handler(http -> http.response().setStatusCode(404).end());
    }
}
