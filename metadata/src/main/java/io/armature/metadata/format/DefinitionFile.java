package io.armature.metadata.format;

import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import java.util.List;
import java.util.OptionalInt;

/** An organisation's definition as a file says it, and where the file says what. */
public final class DefinitionFile {

    private final OrganisationDefinition definition;
    private final FileLines lines;
    private final List<String> customModules;

    DefinitionFile(OrganisationDefinition definition, FileLines lines) {
        this.definition = definition;
        this.lines = lines;
        this.customModules =
                definition.customModules().stream().map(ModuleDefinition::name).toList();
    }

    /** What it says, as an organisation would store it: version 0, nothing removed. */
    public OrganisationDefinition definition() {
        return definition;
    }

    /**
     * Where in the file a thing stands.
     *
     * @param stored its path in what an organisation stores, with points only: {@code customFields.deals.2.type}
     */
    public FilePlace placeOf(String stored) {
        String path = CustomModuleParts.pathInFile(stored, customModules);
        return new FilePlace(path, lines.of(path));
    }

    /**
     * A place in a file.
     *
     * @param path with points only: {@code customModules.0.fields.2.type}
     * @param line counted from 1; empty if it is the whole file
     */
    public record FilePlace(String path, OptionalInt line) {}
}
