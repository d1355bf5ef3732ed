package io.armature.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of the SDL that {@link StandardSchemaTest} holds the application to. */
@DisplayName("The SDL of the standard organisation")
class SchemaChecksTest {
    private static final Path CURRENT = Path.of("src/test/resources/standard.graphql");
    private static final Path RELEASED = Path.of("../docs/schema/released.graphql");

    @Test
    @DisplayName("passes two linters and breaks nothing of the last released one")
    void checked() throws IOException, InterruptedException {
        NodeScripts scripts = new NodeScripts("schema");
        String missing = scripts.missing();
        assumeTrue(missing.isEmpty(), missing);
        NodeScripts.Result result = scripts.run(
                "check.mjs",
                Map.of(
                        "ARMATURE_SDL", CURRENT.toAbsolutePath().toString(),
                        "ARMATURE_RELEASED_SDL", RELEASED.toAbsolutePath().toString()));
        assertThat(result.output()).endsWith(" 0 problems\n");
        assertThat(result.exitCode()).isZero();
    }
}
