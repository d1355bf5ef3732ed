package io.armature.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A client written by others")
class GraphqlHttpAuditsTest {
    private static final NodeScripts SCRIPTS = new NodeScripts("graphql-http");

    @Inject
    Applicants applicants;

    @BeforeEach
    void node() throws IOException, InterruptedException {
        String missing = SCRIPTS.missing();
        assumeTrue(missing.isEmpty(), missing);
    }

    @Test
    @DisplayName("finds nothing to object to in all 61 audits of graphql-http")
    void audits() throws IOException, InterruptedException {
        NodeScripts.Result result = SCRIPTS.run("audit.mjs", applicants.newOrganisation());
        assertThat(result.output()).endsWith("61 audits, 61 ok\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    @DisplayName("reads the same schema in the SDL as by introspection")
    void sdl() throws IOException, InterruptedException {
        NodeScripts.Result result = SCRIPTS.run("sdl.mjs", applicants.newOrganisation());
        assertThat(result.output()).endsWith("lines, all equal\n");
        assertThat(result.exitCode()).isZero();
    }
}
