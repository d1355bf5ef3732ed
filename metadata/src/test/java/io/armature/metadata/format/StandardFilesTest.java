package io.armature.metadata.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.StandardDefinitions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardFilesTest {

    private static final StandardDefinitions STANDARD =
            StandardFiles.read(StandardFilesTest.class.getClassLoader()).orThrow();

    @Test
    void the_class_path_gives_every_standard_module_in_number_order() {
        assertThat(STANDARD.modules())
                .extracting(ModuleDefinition::number)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(STANDARD.modules())
                .extracting(ModuleDefinition::name)
                .startsWith("users", "accounts", "contacts", "leads", "opportunities", "products", "addresses", "notes")
                .contains("tickets", "campaigns", "activities", "socialEvents", "campaignMembers", "invoiceLines");
    }

    static Stream<String> modules() {
        return STANDARD.modules().stream().map(ModuleDefinition::name);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_file_is_written_byte_for_byte_as_it_was_read(String name) throws IOException {
        String yaml = text(name + "/" + name + ".yaml");
        ModuleFile file = Definitions.readModule(name, yaml).orThrow();
        assertThat(Definitions.writeModule(file)).isEqualTo(yaml);
    }

    @Test
    void the_shared_picklists_are_written_byte_for_byte_as_they_were_read() throws IOException {
        String yaml = text("picklists.yaml");
        assertThat(Definitions.writePicklists(
                        Definitions.readPicklists("picklists", yaml).orThrow()))
                .isEqualTo(yaml);
    }

    private String text(String file) throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("/io/armature/modules/" + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
