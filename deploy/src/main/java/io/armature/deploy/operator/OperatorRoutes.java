package io.armature.deploy.operator;

import io.armature.core.identity.ApiTokens;
import io.armature.core.identity.CreatedApiToken;
import io.armature.core.identity.NewApiToken;
import io.armature.core.limit.Limit;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.provision.Provisioned;
import io.armature.core.provision.Provisioning;
import io.armature.core.registry.NewOrganisation;
import io.armature.core.registry.Organisations;
import io.armature.deploy.home.Home;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code POST /operator/organisations?slug&name} and {@code POST /operator/tokens?org&name} and
 * {@code POST /operator/limits?org&limit&value}.
 */
@Singleton
class OperatorRoutes {
    private static final String DEFAULT = "default";

    private final Provisioning provisioning;
    private final ApiTokens tokens;
    private final Organisations organisations;
    private final Home home;
    private final OperatorPass pass;

    OperatorRoutes(
            Provisioning provisioning,
            ApiTokens tokens,
            Organisations organisations,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.provisioning = provisioning;
        this.tokens = tokens;
        this.organisations = organisations;
        this.home = Home.of(System.getenv());
        this.pass = OperatorPass.draw("http://" + reachable(host) + ":" + port);
    }

    void publish(@Observes StartupEvent started) {
        pass.write(home.prepare());
    }

    void withdraw(@Observes ShutdownEvent stopping) throws IOException {
        Files.deleteIfExists(home.operatorFile());
    }

    void register(@Observes Router router) {
        router.post("/operator/organisations").handler(context -> answer(context, this::organisation));
        router.post("/operator/tokens").handler(context -> answer(context, this::token));
        router.post("/operator/limits").handler(context -> answer(context, this::limit));
    }

    /** A server on every address of the machine is on this one too. */
    private static String reachable(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }

    private void answer(RoutingContext context, Function<RoutingContext, Uni<JsonObject>> work) {
        if (!OperatorDoor.admits(context.request(), pass)) {
            context.response().setStatusCode(404).end();
            return;
        }
        Uni.createFrom()
                .deferred(() -> work.apply(context))
                .subscribe()
                .with(done -> context.json(done), failure -> OperatorDoor.refuse(context, failure));
    }

    private Uni<JsonObject> organisation(RoutingContext context) {
        String slug = required(context, "slug");
        String name = context.queryParams().contains("name") ? required(context, "name") : slug;
        return provisioning.ensure(NewOrganisation.of(slug, name)).map(OperatorRoutes::json);
    }

    private Uni<JsonObject> token(RoutingContext context) {
        String slug = required(context, "org");
        return provisioning
                .find(slug)
                .map(found -> found.orElseThrow(
                        () -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no organisation " + slug)))
                .chain(there -> create(there, required(context, "name")));
    }

    private Uni<JsonObject> create(Provisioned there, String name) {
        NewApiToken wanted = NewApiToken.admin(name, there.administrator());
        return tokens.create(there.organisation().id(), wanted, Optional.empty())
                .map(OperatorRoutes::json);
    }

    private Uni<JsonObject> limit(RoutingContext context) {
        String slug = required(context, "org");
        String name = required(context, "limit");
        Limit limit = Limit.named(name)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.BAD_REQUEST,
                        "There is no limit " + name + ". There are "
                                + Arrays.stream(Limit.values()).map(Limit::key).collect(Collectors.joining(", "))));
        Optional<Integer> value = value(required(context, "value"));
        return organisations
                .limit(slug, Map.of(limit, value))
                .map(found -> found.orElseThrow(
                        () -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no organisation " + slug)))
                .map(there -> new JsonObject()
                        .put("limit", limit.key())
                        .put("value", value.map(String::valueOf).orElse(DEFAULT)));
    }

    private static Optional<Integer> value(String text) {
        if (text.equals(DEFAULT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST, "The value of a limit is a number, or default; not " + text);
        }
    }

    private static JsonObject json(Provisioned there) {
        return new JsonObject()
                .put("id", there.organisation().id().value())
                .put("slug", there.organisation().slug())
                .put("name", there.organisation().name())
                .put("created", there.created());
    }

    private static JsonObject json(CreatedApiToken made) {
        return new JsonObject().put("id", made.token().id().toString()).put("token", made.secret());
    }

    private static String required(RoutingContext context, String name) {
        String value = context.queryParams().get(name);
        if (value == null || value.isBlank()) {
            throw ProblemException.of(ProblemCode.BAD_REQUEST, "Say " + name);
        }
        return value;
    }
}
