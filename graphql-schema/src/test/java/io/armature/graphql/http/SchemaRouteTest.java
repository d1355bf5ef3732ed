package io.armature.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRouteTest {
    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void gives_the_callers_schema() {
        HttpResponse<String> response = http.send(http.request("/schema.graphql"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/graphql; charset=utf-8");
        assertThat(response.body()).contains("type Account implements Node");
    }

    @Test
    void gives_nothing_without_a_token() {
        assertThat(http.send(http.anonymous("/schema.graphql")).statusCode()).isEqualTo(401);
    }

    @Test
    void gives_304_to_a_client_that_has_it() {
        String tag = http.send(http.request("/schema.graphql"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> again =
                http.send(http.request("/schema.graphql").header("If-None-Match", "\"other\", W/" + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void gives_some_modules_under_a_tag_of_their_own() {
        HttpResponse<String> users = http.send(http.request("/schema.graphql?modules=users"));
        assertThat(users.body()).contains("type User ").doesNotContain("type Account ");
        assertThat(users.headers().firstValue("ETag"))
                .isNotEqualTo(
                        http.send(http.request("/schema.graphql")).headers().firstValue("ETag"));
    }

    @Test
    void answers_an_unknown_module_with_400() {
        HttpResponse<String> response = http.send(http.request("/schema.graphql?modules=users,rockets"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("rockets");
    }
}
