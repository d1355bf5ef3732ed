package io.armature.graphql.sdl;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.visibility.GraphqlFieldVisibility;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.TypeNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows only the root fields of some modules; below the root everything. */
final class ModuleRoots implements GraphqlFieldVisibility {
    private final GeneratedSchema generated;
    private final Set<String> modules;

    ModuleRoots(GeneratedSchema generated, Set<String> modules) {
        this.generated = generated;
        this.modules = Set.copyOf(modules);
    }

    @Override
    public List<GraphQLFieldDefinition> getFieldDefinitions(GraphQLFieldsContainer container) {
        return container.getFieldDefinitions().stream()
                .filter(field -> shows(container, field))
                .toList();
    }

    @Override
    @SuppressWarnings("NullAway") // the interface asks for null where there is none
    public GraphQLFieldDefinition getFieldDefinition(GraphQLFieldsContainer container, String name) {
        return Optional.ofNullable(container.getFieldDefinition(name))
                .filter(field -> shows(container, field))
                .orElse(null);
    }

    private boolean shows(GraphQLFieldsContainer container, GraphQLFieldDefinition field) {
        boolean root = container.getName().equals(TypeNames.QUERY)
                || container.getName().equals(TypeNames.MUTATION);
        return !root
                || generated
                        .meaning(container.getName(), field.getName())
                        .flatMap(Meaning::rootModule)
                        .filter(module -> modules.contains(module.name()))
                        .isPresent();
    }
}
