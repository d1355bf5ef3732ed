package io.armature.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients as npm has them, none of them told anything of us but the address, a token and the SDL. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Unmodified")
class RealClientsTest {
    @TempDir
    Path folder;

    @Inject
    Applicants applicants;

    private NodeScripts scripts;
    private Api api;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        NodeScripts sources = new NodeScripts("clients");
        String missing = sources.missing();
        assumeTrue(missing.isEmpty(), missing);
        scripts = sources.copiedTo(folder);
        api = applicants.newOrganisation();
        assertThat(scripts.run("schema.mjs", api).exitCode()).isZero();
    }

    @Test
    @DisplayName("Apollo Client fills its cache page by page, and sees what mutations answer")
    void apollo() throws IOException, InterruptedException {
        passes(scripts.run("apollo.mjs", api));
    }

    @Test
    @DisplayName("urql does the same by the introspected schema")
    void urql() throws IOException, InterruptedException {
        passes(scripts.run("urql.mjs", api));
    }

    @Test
    @DisplayName("Relay's compiler takes the SDL, and its runtime what the server answers")
    void relay() throws IOException, InterruptedException {
        Path artifacts = Files.createDirectories(folder.resolve("generated/relay"));
        Files.writeString(artifacts.resolve("package.json"), "{ \"type\": \"commonjs\" }");

        NodeScripts.Result compiled = scripts.run("node_modules/relay-compiler/cli.js", api);
        assertThat(compiled.output()).contains("Compilation completed");
        passes(scripts.run("relay.mjs", api));
    }

    @Test
    @DisplayName("graphql-codegen writes TypeScript that compiles under --strict")
    void codegen() throws IOException, InterruptedException {
        NodeScripts.Result generated =
                scripts.run("node_modules/@graphql-codegen/cli/esm/bin.js", api, "--config", "codegen.json");
        assertThat(generated.exitCode()).as(generated.output()).isZero();
        NodeScripts.Result compiled = scripts.run("node_modules/typescript/bin/tsc", api, "-p", ".");
        assertThat(compiled.output()).isEmpty();
        assertThat(compiled.exitCode()).isZero();
    }

    private static void passes(NodeScripts.Result result) {
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).matches("(?s).*[1-9]\\d* checks\n");
    }
}
