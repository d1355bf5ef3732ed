package io.armature.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphiqlRouteTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void everything_the_page_refers_to_is_served_from_here() {
        String page = http.send(http.anonymous("/graphiql")).body();
        assertThat(REFERENCE.matcher(page).results()).hasSize(7).allSatisfy(reference -> assertThat(
                        http.send(http.anonymous("/" + reference.group(1))).statusCode())
                .as(reference.group(1))
                .isEqualTo(200));
    }

    @Test
    void the_page_may_load_send_and_be_framed_nowhere_else() {
        HttpResponse<String> page = http.send(http.anonymous("/graphiql"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("http");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }
}
