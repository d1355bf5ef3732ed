package io.armature.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Networks;
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.limit.PlatformLimits;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.GraphqlResponse;
import io.armature.graphql.execute.GraphqlResponse.Kind;
import io.armature.graphql.execute.RequestPipeline;
import io.armature.graphql.schema.CodeFirstApi;
import io.armature.graphql.schema.SmallCatalog;
import io.armature.graphql.visible.TestCallerSchemas;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The route on a bare server, with one known token and a pipeline that says what it was given. */
final class HttpFixture implements AutoCloseable {
    static final String TOKEN = "known";
    static final int BODY_LIMIT = 100_000;
    static final int REQUEST_MILLIS = 2_000;
    private static final PlatformLimits LIMITS =
            new PlatformLimits(new Limits(Map.of(Limit.BODY_BYTES, BODY_LIMIT, Limit.REQUEST_MILLIS, REQUEST_MILLIS)));
    static final Caller CALLER = new Caller(
            new Organisation(
                    new OrgId("abcdefghij"),
                    "acme",
                    "Acme",
                    ZoneOffset.UTC,
                    Currency.getInstance("EUR"),
                    Locale.ENGLISH),
            Optional.empty(),
            Optional.empty(),
            Set.of(Caller.ADMIN));

    final List<GraphqlRequest> received = new CopyOnWriteArrayList<>();
    final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    HttpFixture() {
        Router router = Router.router(vertx);
        BearerAuthentication authentication = new BearerAuthentication(
                (token, address) -> Uni.createFrom().item(TOKEN.equals(token) ? Optional.of(CALLER) : Optional.empty()),
                new ClientAddresses(Networks.of(List.of())));
        new GraphqlRoute(authentication, new SayingPipeline(), LIMITS).register(router);
        new SchemaRoute(authentication, new OneCatalog(), TestCallerSchemas.of(CodeFirstApi.none())).register(router);
        new GraphiqlRoute().register(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A request with the known token; add or overwrite headers as needed. */
    HttpRequest.Builder request(String pathAndQuery) {
        return anonymous(pathAndQuery).header("Authorization", "Bearer " + TOKEN);
    }

    HttpRequest.Builder anonymous(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + pathAndQuery));
    }

    HttpRequest.Builder post(String body) {
        return request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8))
                .join();
    }

    /** A GET as it stands, for addresses that a client library would not send; the first line of the answer. */
    String sendRaw(String pathAndQuery) throws IOException {
        try (Socket socket = new Socket("localhost", server.actualPort())) {
            String request = "GET " + pathAndQuery + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        client.close();
    }

    private static final class OneCatalog implements Catalogs {
        @Override
        public Uni<OrgCatalog> current(OrgId org) {
            return Uni.createFrom().item(new OrgCatalog(org, 0, 1, SmallCatalog.standard()));
        }

        @Override
        public Uni<OrgCatalog> refreshed(OrgId org) {
            return current(org);
        }
    }

    private final class SayingPipeline implements RequestPipeline {
        @Override
        public Uni<GraphqlResponse> execute(GraphqlRequest request, Caller caller) {
            received.add(request);
            return switch (request.query()) {
                case "broken" -> Uni.createFrom().failure(new IllegalStateException("secret"));
                case "endless" ->
                    Uni.createFrom().<GraphqlResponse>nothing().onCancellation().invoke(() -> givenUp.complete("done"));
                case "refused" -> answer("{\"errors\":[]}", Kind.REQUEST_ERROR);
                case "twice" -> answer("{\"errors\":[]}", Kind.IN_PROGRESS);
                case "mutation { x }" -> answer("{\"errors\":[]}", Kind.MUTATION_NOT_ALLOWED);
                default -> answer("{\"data\":{\"say\":\"é\"}}", Kind.EXECUTED);
            };
        }

        private Uni<GraphqlResponse> answer(String json, Kind kind) {
            return Uni.createFrom().item(new GraphqlResponse(json.getBytes(UTF_8), kind));
        }
    }
}
