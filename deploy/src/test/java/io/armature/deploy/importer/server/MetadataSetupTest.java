package io.armature.deploy.importer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.server.FakeServer.Response;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetadataSetupTest {
    private static final Response DONE = Response.data("{\"changeMetadata\":{\"version\":1}}");

    private final Queue<Response> responses = new ArrayDeque<>();
    private FakeServer server;
    private GraphQlClient client;

    @BeforeEach
    void start() throws IOException {
        server = FakeServer.start(request -> responses.remove());
        client = new GraphQlClient(ServerAddress.of(server.url(), "t"), List.of());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static Response refused(String... fieldsAndCodes) {
        StringBuilder violations = new StringBuilder();
        for (int i = 0; i < fieldsAndCodes.length; i += 2) {
            violations.append(i == 0 ? "" : ",").append("""
                    {"field":"%s","code":"%s","message":"is refused"}""".formatted(fieldsAndCodes[i], fieldsAndCodes[i + 1]));
        }
        return new Response(200, """
                {"data":null,"errors":[{"message":"Refused","extensions":{"code":"METADATA_INVALID","violations":[%s]}}]}
                """.formatted(violations));
    }

    private void apply(List<String> names, Response... given) {
        responses.addAll(Arrays.asList(given));
        MetadataSetup.apply(
                client,
                names.stream().map(name -> Map.<String, Object>of("name", name)).toList());
    }

    private List<String> sent() {
        return server.requests().stream()
                .map(request -> request.variables().path("changes").toString())
                .toList();
    }

    @Test
    void all_changes_go_in_one_change_set() {
        apply(List.of("a", "b"), DONE);

        assertThat(sent()).containsExactly("[{\"name\":\"a\"},{\"name\":\"b\"}]");
    }

    @Test
    void changes_made_before_are_left_out() {
        apply(List.of("a", "b", "c"), refused("changes.0.name", "DUPLICATE_FIELD", "changes.2", "DUPLICATE_KEY"), DONE);

        assertThat(sent()).last().isEqualTo("[{\"name\":\"b\"}]");
    }

    @Test
    void nothing_is_sent_when_nothing_is_left() {
        apply(List.of("a"), refused("[0].name", "DUPLICATE_PICKLIST"));

        assertThat(sent()).hasSize(1);
    }

    @Test
    void any_other_refusal_stops_the_import() {
        assertThatThrownBy(() -> apply(
                        List.of("a", "b"), refused("[0].name", "DUPLICATE_FIELD", "[1].module", "UNKNOWN_MODULE")))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("METADATA_INVALID: Refused ([0].name: is refused; [1].module: is refused)");
    }
}
