package io.armature.graphql.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins call the API, those that {@code armature.http.cors-origins} names; none unless it does. A
 * caller is known by a token that the page must have, never by what a browser adds by itself, so credentials in the sense
 * of CORS are never allowed.
 */
@ApplicationScoped
class CorsRoute {
    private static final List<String> PATHS = List.of("/graphql", "/schema.graphql", "/files", "/files/*");
    private static final String METHODS = "GET, POST";
    private static final String HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, X-Request-Id, X-Armature-Cost, Idempotency-Key,"
                    + " Content-Disposition, If-None-Match";
    private static final String EXPOSED =
            "X-Request-Id, RateLimit, RateLimit-Policy, Retry-After, Idempotent-Replayed, ETag, Location, WWW-Authenticate";
    private static final String SECONDS_KNOWN = "3600";

    private final Set<String> origins;

    @Inject
    CorsRoute(@ConfigProperty(name = "armature.http.cors-origins") Optional<List<String>> origins) {
        this(origins.orElse(List.of()));
    }

    CorsRoute(List<String> origins) {
        this.origins = origins.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    void register(@Observes Router router) {
        if (origins.isEmpty()) {
            return;
        }
        PATHS.forEach(path -> router.route(path).order(Integer.MIN_VALUE).handler(this::handle));
    }

    private void handle(RoutingContext http) {
        HttpServerRequest request = http.request();
        HttpServerResponse response = http.response();
        response.headers().add("Vary", "Origin");
        String origin = request.getHeader("Origin");
        boolean allowed = origin != null && (origins.contains("*") || origins.contains(origin));
        if (allowed) {
            response.putHeader("Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin);
            response.putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
        if (origin == null
                || !request.method().equals(HttpMethod.OPTIONS)
                || request.getHeader("Access-Control-Request-Method") == null) {
            http.next();
            return;
        }
        if (allowed) {
            response.putHeader("Access-Control-Allow-Methods", METHODS);
            response.putHeader("Access-Control-Allow-Headers", HEADERS);
            response.putHeader("Access-Control-Max-Age", SECONDS_KNOWN);
        }
        response.headers().add("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
        response.setStatusCode(allowed ? 204 : 403).end();
    }
}
