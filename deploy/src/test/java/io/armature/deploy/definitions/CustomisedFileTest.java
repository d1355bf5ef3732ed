package io.armature.deploy.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.OrganisationDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The customised organisation that is moved from one to another")
class CustomisedFileTest {
    /** What files do not say: it stays behind when a definition moves. */
    private static final Set<String> NOT_IN_FILES = Set.of("Tombstone", "Removed", "OrganisationDefinition.tombstones");

    /** What only standard modules have: refused of an organisation's own. */
    private static final Set<String> STANDARD_ONLY = Set.of(
            "FieldType.ExternalIds",
            "FieldType.Identity",
            "FieldType.Owner",
            "FieldType.Owner.targets",
            "FieldFlag MASKED",
            "ModuleDefinition.fields",
            "ModuleDefinition.layouts",
            "ModuleDefinition.writtenByPlatform true");

    /** What an organisation comes to when a later version meets its names; StandardNamesTakenTest moves such a one. */
    private static final Set<String> OF_LATER_VERSIONS = Set.of("OrganisationDefinition.standardNames");

    @Test
    @DisplayName("has everything that a definition can hold")
    void complete() throws IOException {
        Set<String> missing = new TreeSet<>(Constructs.possible(OrganisationDefinition.class));
        missing.removeAll(Constructs.held(definition()));
        assertThat(missing.stream()
                        .filter(construct -> NOT_IN_FILES.stream().noneMatch(construct::startsWith))
                        .filter(construct -> !STANDARD_ONLY.contains(construct))
                        .filter(construct -> !OF_LATER_VERSIONS.contains(construct))
                        .toList())
                .isEmpty();
    }

    private static OrganisationDefinition definition() throws IOException {
        try (InputStream stream = CustomisedFileTest.class.getResourceAsStream("/definitions/customised.yaml")) {
            String yaml = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Definitions.readDefinition("customised.yaml", yaml).orThrow().definition();
        }
    }
}
