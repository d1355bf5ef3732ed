package io.armature.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorsRouteTest {
    private static final String FRIEND = "https://app.example";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void is_off_unless_origins_are_configured() {
        HttpClientResponse answer = send(List.of(), HttpMethod.GET, FRIEND);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.getHeader("Vary")).isNull();
    }

    @Test
    void lets_pages_of_a_known_origin_read_answers() {
        HttpClientResponse answer = send(List.of(FRIEND), HttpMethod.GET, FRIEND);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.headers().getAll("Vary")).contains("Origin");
    }

    @Test
    void says_nothing_to_pages_of_other_origins_and_varies_all_the_same() {
        HttpClientResponse answer = send(List.of(FRIEND), HttpMethod.GET, "https://app.example.evil");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.headers().getAll("Vary")).contains("Origin");
    }

    @Test
    void answers_a_preflight_of_a_known_origin_with_what_is_allowed() {
        HttpClientResponse answer = send(List.of(FRIEND), HttpMethod.OPTIONS, FRIEND);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.getHeader("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("Authorization", "Content-Type");
        assertThat(answer.getHeader("Access-Control-Max-Age")).isNotNull();
    }

    @Test
    void refuses_a_preflight_of_another_origin() {
        HttpClientResponse answer = send(List.of(FRIEND), HttpMethod.OPTIONS, "null");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void of_any_origin_never_allows_credentials() {
        HttpClientResponse answer = send(List.of("*"), HttpMethod.GET, "https://anybody.example");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    private HttpClientResponse send(List<String> origins, HttpMethod method, String origin) {
        Router router = Router.router(vertx);
        router.route("/graphql").handler(http -> http.response().end());
        new CorsRoute(origins).register(router);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        RequestOptions options = new RequestOptions()
                .setHost("localhost")
                .setPort(server.actualPort())
                .setURI("/graphql")
                .setMethod(method)
                .putHeader("Origin", origin)
                .putHeader("Access-Control-Request-Method", "POST");
        return vertx.createHttpClient()
                .request(options)
                .compose(HttpClientRequest::send)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
