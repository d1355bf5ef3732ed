package io.armature.deploy.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A definition moved")
class MovingDefinitionsTest {
    private static final String IMPORT =
            "mutation Import($yaml: String!) { importDefinition(yaml: $yaml, dryRun: false) { version differences { kind path } } }";

    @Inject
    Applicants applicants;

    @TempDir
    Path folder;

    @Test
    void into_an_empty_organisation_is_exported_there_byte_for_byte() {
        Api sandbox = customised();
        Api production = applicants.newOrganisation();
        String exported = exported(sandbox);

        assertThat(exported).contains("inspections", "moduleLayouts", "customPicklists", "moduleRules");
        moved(exported, production);
        assertThat(exported(production)).isEqualTo(exported);
    }

    @Test
    void a_second_time_changes_nothing() {
        Api sandbox = customised();
        Api production = applicants.newOrganisation();
        String exported = exported(sandbox);
        int version = moved(exported, production).path("version").asInt();

        JsonNode again = moved(exported, production);
        assertThat(again.path("version").asInt()).isEqualTo(version);
        assertThat(again.path("differences")).isEmpty();
        assertThat(moved(exported, sandbox).path("differences")).isEmpty();
    }

    @Test
    void by_the_command_says_what_differs_and_stores_it() throws IOException {
        Api sandbox = customised();
        Api production = applicants.newOrganisation();
        Path file = folder.resolve("definition.yaml");

        assertThat(command(sandbox, "export", "--to", file.toString())).isEqualTo("0 Wrote " + file + ".\n");
        assertThat(Files.readString(file)).isEqualTo(exported(sandbox));
        assertThat(command(production, "import", file.toString(), "--dry-run"))
                .startsWith("0 ")
                .contains("ADDED    accounts.yearEstablished")
                .endsWith("nothing was stored, since this was a dry run.\n");
        assertThat(exported(production)).isEqualTo("format: 1\n");
        assertThat(command(production, "import", file.toString(), "--expected-version", "0"))
                .endsWith("the metadata is at version 1 now.\n");
        assertThat(command(production, "export")).isEqualTo("0 " + exported(sandbox));
    }

    @Test
    void by_a_command_that_makes_no_sense_is_refused() throws IOException {
        Api production = applicants.newOrganisation();
        Path file = Files.writeString(folder.resolve("broken.yaml"), "format: 1\nmodules: []\n");

        assertThat(command(production, "import", file.toString()))
                .startsWith("1 ")
                .contains("Line 2: Unknown key");
        assertThat(command(production, "import", "missing.yaml")).isEqualTo("1 Cannot read missing.yaml.\n");
        assertThat(command(production, "import")).startsWith("1 Say which file.");
        assertThat(command(production, "dance")).startsWith("1 Usage:");
        assertThat(command(production, "export", "--from", "x")).startsWith("1 Unknown option --from.");
    }

    private Api customised() {
        Api sandbox = applicants.newOrganisation();
        moved(text(), sandbox);
        return sandbox;
    }

    private static String exported(Api api) {
        return api.data("{ exportDefinition }").path("exportDefinition").asText();
    }

    private static JsonNode moved(String yaml, Api api) {
        return api.data(IMPORT, Map.of("yaml", yaml)).path("importDefinition");
    }

    /** Exit code and what was printed, to whichever stream. */
    private static String command(Api api, String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", api.base()));
        int code = new DefinitionsCommand(stream, stream).run(all, Map.of("ARMATURE_TOKEN", api.token()));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private static String text() {
        try (InputStream stream = MovingDefinitionsTest.class.getResourceAsStream("/definitions/customised.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
