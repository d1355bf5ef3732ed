package io.armature.deploy.importer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.FakeServer.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQlClientTest {
    private final Queue<Response> responses = new ArrayDeque<>();
    private FakeServer server;
    private GraphQlClient client;

    @BeforeEach
    void start() throws IOException {
        server = FakeServer.start(request -> responses.remove());
        client = client(server.url());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static GraphQlClient client(String url) {
        return new GraphQlClient(ServerAddress.of(url, "secret"), List.of(Duration.ZERO, Duration.ZERO));
    }

    private JsonNode answered(Response... given) {
        responses.addAll(Arrays.asList(given));
        return client.send("{ me { id } }", Map.of("a", 1));
    }

    private void stopped(String why, Response... given) {
        assertThatThrownBy(() -> answered(given))
                .isInstanceOf(ImportStopped.class)
                .hasMessageStartingWith("The server at " + server.url() + "/graphql did not take the request. ")
                .hasMessageContaining(why);
    }

    @Test
    void sends_document_variables_and_token_and_gives_the_data() {
        JsonNode data = answered(Response.data("{\"me\":{\"id\":\"7\"}}"));

        assertThat(data.at("/me/id").asText()).isEqualTo("7");
        FakeServer.Request request = server.requests().getFirst();
        assertThat(request.path()).isEqualTo("/graphql");
        assertThat(request.authorization()).isEqualTo("Bearer secret");
        assertThat(request.contentType()).isEqualTo("application/json");
        assertThat(request.document()).isEqualTo("{ me { id } }");
        assertThat(request.variables().toString()).isEqualTo("{\"a\":1}");
    }

    @Nested
    class Another_attempt_is_made {
        @ParameterizedTest
        @ValueSource(strings = {"UNAVAILABLE", "RATE_LIMITED", "METADATA_CONFLICT"})
        void when_the_server_says_that_it_will_pass(String code) {
            assertThat(answered(Response.error(code, "later"), Response.data("{}")))
                    .isEmpty();
            assertThat(server.requests()).hasSize(2);
        }

        @Test
        void when_something_before_the_server_is_unavailable() {
            assertThat(answered(new Response(503, "<html>"), Response.data("{}")))
                    .isEmpty();
        }

        @Test
        void a_bounded_number_of_times() {
            Response busy = Response.error("UNAVAILABLE", "The database does not answer");
            stopped("UNAVAILABLE: The database does not answer", busy, busy, busy, busy);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Nested
    class It_stops_at_once {
        @Test
        void when_the_token_is_not_accepted() {
            stopped("It does not accept the token.", Response.error("UNAUTHENTICATED", "No"));
            stopped("It does not accept the token.", new Response(401, ""));
        }

        @Test
        void when_the_request_is_refused() {
            stopped(
                    "METADATA_INVALID: accounts has that field already",
                    Response.error("METADATA_INVALID", "accounts has that field already"));
            assertThat(server.requests()).hasSize(1);
        }

        @Test
        void when_something_else_answers() {
            stopped("It answers with status 404, but not as a GraphQL server does.", new Response(404, "<html>"));
            stopped("It answers with status 200, but not as a GraphQL server does.", new Response(200, "{}"));
        }

        @Test
        void when_nobody_ever_answered() {
            server.close();
            stopped("Is it running? ./armature up starts it.");
        }
    }

    @Nested
    class An_address {
        @ParameterizedTest
        @ValueSource(
                strings = {"http://host:80", "http://host:80/", "http://host:80/graphql", "http://host:80/graphql/"})
        void may_name_the_endpoint_or_not(String url) {
            assertThat(ServerAddress.of(url, "t").graphql()).hasToString("http://host:80/graphql");
        }

        @ParameterizedTest
        @ValueSource(strings = {"host:80", "ftp://host", "http://", "not an address"})
        void of_no_web_server_is_refused(String url) {
            assertThatThrownBy(() -> ServerAddress.of(url, "t"))
                    .isInstanceOf(ImportStopped.class)
                    .hasMessageContaining("is no address of a server");
        }

        @Test
        void does_not_tell_the_token() {
            assertThat(ServerAddress.of("http://host", "secret").toString()).doesNotContain("secret");
        }
    }
}
