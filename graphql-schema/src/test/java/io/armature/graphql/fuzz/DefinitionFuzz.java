package io.armature.graphql.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.metadata.format.DefinitionFile;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.resolve.CatalogResolver;
import io.armature.metadata.resolve.SlotBindings;

/** Files that arrive as an organisation's definition: read, written again, resolved. */
public final class DefinitionFuzz {
    private static final StandardDefinitions STANDARD =
            StandardFiles.read(DefinitionFuzz.class.getClassLoader()).orThrow();

    private DefinitionFuzz() {}

    /** Called by Jazzer once, so that loading classes counts for no input. */
    public static void fuzzerInitialize() {
        writtenAgain(OrganisationDefinition.unchanged());
        CatalogResolver.resolve(STANDARD, OrganisationDefinition.unchanged(), SlotBindings.none());
    }

    /** Called by Jazzer; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        String yaml = new String(input, UTF_8);
        Definitions.readAccess("fuzz.yaml", yaml);
        Definitions.readModule("fuzz.yaml", yaml);
        if (Definitions.readDefinition("fuzz.yaml", yaml) instanceof Outcome.Accepted<DefinitionFile> read) {
            OrganisationDefinition definition = read.value().definition();
            writtenAgain(definition);
            CatalogResolver.resolve(STANDARD, definition, SlotBindings.none());
        }
    }

    private static void writtenAgain(OrganisationDefinition definition) {
        String written = Definitions.writeDefinition(definition);
        if (!(Definitions.readDefinition("fuzz.yaml", written) instanceof Outcome.Accepted<DefinitionFile> again)
                || !again.value().definition().equals(definition)) {
            throw new IllegalStateException("Reads differently when written again:\n" + written);
        }
    }
}
