package io.armature.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.core.catalog.Catalogs;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.sdl.SchemaText;
import io.armature.graphql.visible.CallerSchemas;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /schema.graphql}: the caller's schema as SDL, whole or of some modules ({@code ?modules=accounts,contacts}). */
@ApplicationScoped
class SchemaRoute {
    private final BearerAuthentication authentication;
    private final Catalogs catalogs;
    private final CallerSchemas schemas;

    SchemaRoute(BearerAuthentication authentication, Catalogs catalogs, CallerSchemas schemas) {
        this.authentication = authentication;
        this.catalogs = catalogs;
        this.schemas = schemas;
    }

    void register(@Observes Router router) {
        router.route("/schema.graphql")
                .handler(http -> Exchange.handle(http, ResponseFormat.JSON, requestId -> answer(http, requestId)));
    }

    private Uni<HttpAnswer> answer(RoutingContext http, String requestId) {
        if (!http.request().method().equals(HttpMethod.GET)) {
            throw RequestRefused.of(405, ProblemCode.BAD_REQUEST, "Use GET").with("Allow", "GET");
        }
        Set<String> modules = modules(http.request().getParam("modules"));
        return authentication
                .caller(http.request(), requestId)
                .map(SchemaRoute::allowed)
                .flatMap(this::schema)
                .flatMap(schema -> text(http, schema, modules))
                .map(sdl -> SdlAnswer.of(sdl.getBytes(UTF_8), http.request().getHeader("If-None-Match")));
    }

    /** Where only registered operations run, the schema is nobody's business who may not register them. */
    private static Caller allowed(Caller caller) {
        if (caller.organisation().onlyRegistered() && !caller.isAdmin()) {
            throw RequestRefused.of(
                    403,
                    ProblemCode.FORBIDDEN,
                    "Your organisation runs registered operations only, and shows no schema");
        }
        return caller;
    }

    private Uni<GeneratedSchema> schema(Caller caller) {
        return catalogs.current(caller.organisation().id())
                .flatMap(current ->
                        schemas.of(current.catalog(), current.access().of(caller)));
    }

    /** Printing a large schema takes long, so not on the event loop. */
    private static Uni<String> text(RoutingContext http, GeneratedSchema schema, Set<String> modules) {
        return Uni.createFrom().completionStage(() -> http.vertx()
                .executeBlocking(() -> text(schema, modules), false)
                .toCompletionStage());
    }

    private static String text(GeneratedSchema schema, Set<String> modules) {
        return modules.isEmpty() ? SchemaText.of(schema) : SchemaText.of(schema, modules);
    }

    private static Set<String> modules(@Nullable String parameter) {
        return Optional.ofNullable(parameter).stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
