package io.armature.graphql.http;

import io.armature.core.identity.Caller;
import io.armature.core.limit.Limit;
import io.armature.core.limit.PlatformLimits;
import io.armature.core.problem.ProblemCode;
import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.GraphqlResponse;
import io.armature.graphql.execute.RequestPipeline;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /graphql}: GraphQL over HTTP. */
@ApplicationScoped
class GraphqlRoute {
    private final BearerAuthentication authentication;
    private final RequestPipeline pipeline;
    private final PlatformLimits limits;

    GraphqlRoute(BearerAuthentication authentication, RequestPipeline pipeline, PlatformLimits limits) {
        this.authentication = authentication;
        this.pipeline = pipeline;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route("/graphql").handler(this::handle);
    }

    private void handle(RoutingContext http) {
        Optional<ResponseFormat> wanted = ResponseFormat.wanted(accept(http.request()));
        Exchange.handle(
                http,
                wanted.orElse(ResponseFormat.JSON),
                Optional.of(Duration.ofMillis(limits.limits().of(Limit.REQUEST_MILLIS))),
                requestId -> answer(http, wanted, requestId));
    }

    private Uni<HttpAnswer> answer(RoutingContext http, Optional<ResponseFormat> wanted, String requestId) {
        HttpServerRequest request = http.request();
        boolean post = request.method().equals(HttpMethod.POST);
        if (!post && !request.method().equals(HttpMethod.GET)) {
            throw RequestRefused.of(405, ProblemCode.BAD_REQUEST, "Use POST, or GET for queries")
                    .with("Allow", "GET, POST");
        }
        ResponseFormat format = wanted.orElseThrow(() -> RequestRefused.of(
                406,
                ProblemCode.BAD_REQUEST,
                "Accept application/graphql-response+json or application/json; there is nothing else"));
        if (post) {
            ContentTypes.requireJson(request.getHeader("Content-Type"), request.getHeader("Content-Encoding"));
        }
        return authentication
                .caller(request, requestId)
                .flatMap(caller -> execute(http, post, caller, requestId))
                .map(response -> HttpAnswer.of(response, format));
    }

    private Uni<GraphqlResponse> execute(RoutingContext http, boolean post, Caller caller, String requestId) {
        int most = caller.organisation().limits().over(limits.limits()).of(Limit.BODY_BYTES);
        Uni<GraphqlRequest> request = post
                ? RequestBody.read(http.request(), most)
                        .map(body -> RequestParser.ofBody(body, requestId).under(idempotencyKey(http.request())))
                : Uni.createFrom().item(() -> RequestParser.ofParameters(parameters(http), requestId));
        Optional<Locale> language = AcceptLanguage.preferred(http.request().getHeader("Accept-Language"));
        return request.flatMap(parsed -> pipeline.execute(asked(http, parsed.in(language)), caller));
    }

    private static GraphqlRequest asked(RoutingContext http, GraphqlRequest request) {
        return "true".equalsIgnoreCase(http.request().getHeader("X-Armature-Cost")) ? request.tellingCost() : request;
    }

    /** Several are told apart by a comma and a space, which no key has. */
    private static Optional<String> idempotencyKey(HttpServerRequest request) {
        List<String> keys = request.headers().getAll("Idempotency-Key");
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
    }

    private static MultiMap parameters(RoutingContext http) {
        try {
            return http.queryParams();
        } catch (HttpException e) {
            throw RequestRefused.badRequest("The parameters of the address are not well encoded");
        }
    }

    private static String accept(HttpServerRequest request) {
        return String.join(",", request.headers().getAll("Accept"));
    }
}
