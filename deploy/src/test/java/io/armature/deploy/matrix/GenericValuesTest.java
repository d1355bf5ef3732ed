package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The values of a record are spelled as its own fields are:")
class GenericValuesTest {
    @Inject
    Applicants applicants;

    @Test
    @DisplayName("every field of every type in every storage")
    void values() {
        World world = World.create(applicants);
        world.fields().forEach((module, fields) -> {
            List<MatrixField> whole =
                    fields.stream().filter(field -> !field.component()).toList();
            List<String> names = whole.stream().map(MatrixField::name).toList();
            String selections = whole.stream().map(MatrixField::selection).collect(Collectors.joining(" "));
            JsonNode answer = world.api()
                    .data(
                            "query ($fields: [String!]) { typed: " + module + "(first: 1000) { nodes { "
                                    + selections + " } } generic: records(module: \"" + module
                                    + "\", first: 1000) { nodes { values(fields: $fields) } } }",
                            Map.of("fields", names));
            List<JsonNode> typed = answer.at("/typed/nodes")
                    .valueStream()
                    .map(node -> withoutEmptyComponents(node, whole))
                    .toList();
            List<JsonNode> generic = answer.at("/generic/nodes").findValues("values");
            assertThat(typed).as(module).isNotEmpty().isEqualTo(generic);
        });
    }

    /** In {@code values} a component without a value is absent; a typed selection names it and shows null. */
    private static JsonNode withoutEmptyComponents(JsonNode node, List<MatrixField> fields) {
        fields.stream()
                .filter(field -> !field.components().isEmpty())
                .map(field -> node.get(field.name()))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(value -> value.properties()
                        .removeIf(component -> component.getValue().isNull()));
        return node;
    }
}
