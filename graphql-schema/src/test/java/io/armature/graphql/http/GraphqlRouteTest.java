package io.armature.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.graphql.execute.GraphqlRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphqlRouteTest {
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void close() {
        http.close();
    }

    private GraphqlRequest received() {
        assertThat(http.received).hasSize(1);
        return http.received.getFirst();
    }

    @Nested
    class APost {
        @Test
        void hands_over_query_operation_name_variables_and_extensions() {
            HttpResponse<String> response = http.send(http.post("""
                    {"query":"{ a }","operationName":"A","variables":{"n":1.50,"none":null},"extensions":{"x":[1]}}"""));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"data\":{\"say\":\"é\"}}");
            assertThat(received().query()).isEqualTo("{ a }");
            assertThat(received().operationName()).contains("A");
            assertThat(received().variables())
                    .containsEntry("n", new BigDecimal("1.50"))
                    .containsEntry("none", null);
            assertThat(received().extensions()).containsKey("x");
            assertThat(received().mode()).isEqualTo(GraphqlRequest.Mode.ANY);
        }

        @Test
        void hands_over_its_idempotency_key_as_it_came() {
            http.send(http.post("{\"query\":\"{ a }\"}").header("Idempotency-Key", "key-1"));
            assertThat(received().idempotencyKey()).contains("key-1");
        }

        @Test
        void with_two_idempotency_keys_has_one_that_is_none() {
            http.send(http.post("{\"query\":\"{ a }\"}")
                    .header("Idempotency-Key", "key-1")
                    .header("Idempotency-Key", "key-2")
                    // while it upgrades a connection, Vert.x keeps the last of several headers alone
                    .version(HttpClient.Version.HTTP_1_1));
            assertThat(received().idempotencyKey()).contains("key-1, key-2");
        }

        @Test
        void without_one_has_none() {
            http.send(http.post("{\"query\":\"{ a }\"}"));
            assertThat(received().idempotencyKey()).isEmpty();
        }

        @Test
        void that_is_being_carried_out_already_is_answered_with_409_in_both_formats() {
            assertThat(http.send(http.post("{\"query\":\"twice\"}")).statusCode())
                    .isEqualTo(409);
            assertThat(http.send(http.post("{\"query\":\"twice\"}").header("Accept", GRAPHQL_RESPONSE))
                            .statusCode())
                    .isEqualTo(409);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "null",
                    "\"text\"",
                    "{}",
                    "{\"query\":1}",
                    "{\"query\":null}",
                    "{\"query\":\"{a}\"} more",
                    "{\"query\":\"{a}\",\"operationName\":1}",
                    "{\"query\":\"{a}\",\"variables\":[]}",
                    "{\"query\":\"{a}\",\"variables\":\"{}\"}",
                    "{\"query\":\"{a}\",\"extensions\":0}",
                    "{\0\0\0\0\0\0\0\"query\"",
                    "{\"query\":\"{a}\",\"variables\":{\"n\":1e10000000000}}"
                })
        void that_is_no_GraphQL_request_is_answered_with_400(String body) {
            HttpResponse<String> response = http.send(http.post(body));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("\"code\":\"BAD_REQUEST\"").doesNotContain("\"data\"");
            assertThat(http.received).isEmpty();
        }

        @Test
        void that_takes_too_long_is_given_up_and_answered() throws Exception {
            long start = System.nanoTime();
            HttpResponse<String> response = http.send(http.post("{\"query\":\"endless\"}"));
            assertThat(response.body()).contains("\"code\":\"LIMIT_EXCEEDED\"").doesNotContain("\"data\"");
            assertThat(http.givenUp.get(5, TimeUnit.SECONDS)).isEqualTo("done");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(HttpFixture.REQUEST_MILLIS));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/json; charset=iso-8859-1",
                    "json",
                    "application/graphql"
                })
        void of_another_media_type_is_answered_with_415(String contentType) {
            HttpResponse<String> response = http.send(http.request("/graphql")
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ a }\"}")));
            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(http.received).isEmpty();
        }

        @Test
        void without_a_content_type_is_answered_with_415() {
            HttpResponse<String> response = http.send(
                    http.request("/graphql").POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ a }\"}")));
            assertThat(response.statusCode()).isEqualTo(415);
        }

        @Test
        void larger_than_the_limit_is_answered_with_413() {
            HttpResponse<String> response =
                    http.send(http.post("{\"query\":\"" + "x".repeat(HttpFixture.BODY_LIMIT) + "\"}"));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("LIMIT_EXCEEDED");
        }

        @Test
        void of_unknown_length_that_grows_too_large_is_answered_with_413() {
            byte[] large = new byte[HttpFixture.BODY_LIMIT + 1];
            HttpResponse<String> response = http.send(http.request("/graphql")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
            assertThat(response.statusCode()).isEqualTo(413);
        }
    }

    @Nested
    class AGet {
        @Test
        void hands_over_its_parameters_and_allows_queries_only() {
            HttpResponse<String> response =
                    http.send(http.request("/graphql?query=%7B%20a%20%7D&operationName=A&variables=%7B%22n%22%3A1%7D"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(received().mode()).isEqualTo(GraphqlRequest.Mode.QUERIES_ONLY);
            assertThat(received().operationName()).contains("A");
            assertThat(received().variables()).isEqualTo(Map.of("n", 1));
        }

        @Test
        void has_no_idempotency_key() {
            http.send(http.request("/graphql?query=%7B%20a%20%7D").header("Idempotency-Key", "key-1"));
            assertThat(received().idempotencyKey()).isEmpty();
        }

        @Test
        void with_a_mutation_is_answered_with_405_and_what_is_allowed() {
            HttpResponse<String> response = http.send(http.request("/graphql?query=mutation%20%7B%20x%20%7D"));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("POST");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "?variables=%7B%7D", "?query=a&variables=1", "?query=a&variables=%7B", "?query=%zz"})
        void that_is_no_GraphQL_request_is_answered_with_400(String parameters) throws IOException {
            assertThat(http.sendRaw("/graphql" + parameters)).startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void other_methods_are_answered_with_405(String method) {
        HttpResponse<String> response =
                http.send(http.request("/graphql").method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
    }

    @Nested
    class TheMediaType {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "*/* | application/json; charset=utf-8",
                    "application/* | application/json; charset=utf-8",
                    "application/json | application/json; charset=utf-8",
                    "application/graphql-response+json | application/graphql-response+json; charset=utf-8",
                    "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json; charset=utf-8",
                    "application/graphql-response+json;q=0.5, application/json | application/json; charset=utf-8",
                    "text/html, */*;q=0.1 | application/json; charset=utf-8"
                })
        void is_the_one_the_client_wants_most(String accept, String contentType) {
            HttpResponse<String> response =
                    http.send(http.post("{\"query\":\"{ a }\"}").header("Accept", accept));
            assertThat(response.headers().firstValue("Content-Type")).contains(contentType);
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/html", "application/json;q=0", "nothing"})
        void the_server_does_not_have_is_answered_with_406(String accept) {
            assertThat(http.send(http.post("{\"query\":\"{ a }\"}").header("Accept", accept))
                            .statusCode())
                    .isEqualTo(406);
        }

        @Test
        void of_the_specification_tells_a_refused_operation_by_400() {
            assertThat(http.send(http.post("{\"query\":\"refused\"}").header("Accept", GRAPHQL_RESPONSE))
                            .statusCode())
                    .isEqualTo(400);
        }

        @Test
        void of_old_answers_a_refused_operation_with_200() {
            assertThat(http.send(http.post("{\"query\":\"refused\"}")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_answer_is_data_that_no_page_shows_or_guesses_at() {
        HttpResponse<String> answer = http.send(http.post("{\"query\":\"{ say }\"}"));

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_document_may_be_named_by_hash_or_by_id_instead_of_sent() {
        http.send(http.post("{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"abc\"}}}"));
        http.send(http.post("{\"documentId\":\"Who\"}"));
        http.send(http.request("/graphql?documentId=Who").GET());

        assertThat(http.received)
                .extracting(GraphqlRequest::documentId)
                .containsExactly(Optional.of("sha256:abc"), Optional.of("Who"), Optional.of("Who"));
    }

    @Test
    void a_list_of_requests_is_answered_with_400() {
        HttpResponse<String> answer = http.send(http.post(" [{\"query\":\"{ say }\"}]"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("one request at a time");
        assertThat(http.received).isEmpty();
    }

    @Nested
    class WithoutAKnownToken {
        @Test
        void the_answer_is_401_with_a_challenge() {
            HttpResponse<String> response = http.send(http.anonymous("/graphql?query=%7Ba%7D"));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(response.body()).contains("UNAUTHENTICATED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bearer unknown", "Basic a25vd246", "known", "Bearer", "Bearer kno wn"})
        void nothing_else_opens_the_door(String authorization) {
            HttpResponse<String> response =
                    http.send(http.anonymous("/graphql?query=%7Ba%7D").header("Authorization", authorization));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(http.received).isEmpty();
        }
    }

    @Nested
    class TheRequestId {
        @Test
        void of_the_client_is_kept() {
            HttpResponse<String> response =
                    http.send(http.post("{\"query\":\"{ a }\"}").header("X-Request-Id", "abc-1"));
            assertThat(response.headers().firstValue("X-Request-Id")).contains("abc-1");
            assertThat(received().requestId()).isEqualTo("abc-1");
        }

        @Test
        void is_made_when_there_is_none_and_stands_in_the_error() {
            HttpResponse<String> response = http.send(http.post("{\"query\":\"broken\"}"));
            String id = response.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains(id).contains("INTERNAL").doesNotContain("secret");
        }
    }
}
