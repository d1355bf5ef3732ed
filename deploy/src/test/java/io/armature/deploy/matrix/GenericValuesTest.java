package io.armature.deploy.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
            List<String> names = fields.stream().map(MatrixField::name).toList();
            JsonNode answer = world.api()
                    .data(
                            "query ($fields: [String!]) { typed: " + module + "(first: 1000) { nodes { "
                                    + String.join(" ", names) + " } } generic: records(module: \"" + module
                                    + "\", first: 1000) { nodes { values(fields: $fields) } } }",
                            Map.of("fields", names));
            List<JsonNode> typed = answer.at("/typed/nodes").valueStream().toList();
            List<JsonNode> generic = answer.at("/generic/nodes").findValues("values");
            assertThat(typed).as(module).isNotEmpty().isEqualTo(generic);
        });
    }
}
