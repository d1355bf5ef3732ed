package io.armature.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.armature.metadata.draft.ModuleApiNames;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.rule.ReservedNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every name of the standard schema is a module's, or one that no module can take. */
class ReservedNamesTest {
    private final TypeDefinitionRegistry schema = new SchemaParser()
            .parse(Path.of("src/test/resources/standard.graphql").toFile());
    private final List<ModuleDefinition> modules =
            StandardFiles.read(getClass().getClassLoader()).orThrow().modules();

    @Test
    @DisplayName("Every type that no module generates is reserved")
    void types() {
        Set<String> generated = modules.stream()
                .flatMap(module -> ModuleApiNames.types(module.typeName()).stream())
                .collect(Collectors.toSet());
        assertThat(Stream.concat(schema.types().keySet().stream(), schema.scalars().keySet().stream()))
                .filteredOn(type -> !generated.contains(type))
                .as("types to add to ReservedNames, or suffixes to ModuleApiNames")
                .allMatch(ReservedNames::takesAType);
    }

    @Test
    @DisplayName("Every root field that no module generates is reserved")
    void roots() {
        Set<String> generated = modules.stream()
                .flatMap(module -> ModuleApiNames.roots(module).stream())
                .collect(Collectors.toSet());
        assertThat(Stream.of("Query", "Mutation").flatMap(this::fields))
                .filteredOn(root -> !generated.contains(root))
                .as("root fields to add to ReservedNames, or forms to ModuleApiNames")
                .allMatch(ReservedNames::isRoot);
    }

    @Test
    @DisplayName("No standard module has a name that is reserved")
    void standard() {
        assertThat(modules).noneMatch(module -> ReservedNames.isRoot(module.name()));
    }

    private Stream<String> fields(String type) {
        return schema.getType(type, ObjectTypeDefinition.class).stream()
                .flatMap(found -> found.getFieldDefinitions().stream())
                .map(FieldDefinition::getName);
    }
}
