package io.armature.deploy.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two organisations with a module each, of one name and one number, whose records share a table. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Custom modules of two organisations")
class CustomModulesApartTest {
    private static final String CREATE = """
            mutation { changeMetadata(changes: [{ createModule: { name: "visits", typeName: "Visit", label: "Visit",
                pluralLabel: "Visits", fields: [{ name: "%s", label: "Place", type: TEXT, unique: true }] } }]) { version } }
            """;

    @Inject
    Applicants applicants;

    private Api here;
    private Api there;
    private String visit;

    @BeforeEach
    void organisations() {
        here = applicants.newOrganisation();
        there = applicants.newOrganisation();
        here.data(CREATE.formatted("city"));
        visit = here.data("mutation { createVisit(input: { name: \"First\", city: \"Bonn\" }) { id } }")
                .at("/createVisit/id")
                .asText();
    }

    @Test
    @DisplayName("are in no schema but their own")
    void schema() {
        assertThat(there.code("{ visits { nodes { id } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        there.data(CREATE.formatted("country"));
        assertThat(there.code("{ visits { nodes { city } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("show each its own records")
    void records() {
        there.data(CREATE.formatted("city"));
        assertThat(there.data("{ visits { totalCount } }")
                        .at("/visits/totalCount")
                        .asInt())
                .isZero();
        assertThat(there.data("query($id: ID!) { visit(id: $id) { id } node(id: $id) { id } }", Map.of("id", visit)))
                .allMatch(found -> found.isNull());
        assertThat(there.code("mutation($id: ID!) { deleteVisit(id: $id) { id } }", Map.of("id", visit)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("claim unique values each for itself")
    void unique() {
        there.data(CREATE.formatted("city"));
        there.data("mutation { createVisit(input: { name: \"Other\", city: \"Bonn\" }) { id } }");
        assertThat(here.code("mutation { createVisit(input: { name: \"Again\", city: \"bonn\" }) { id } }", Map.of()))
                .isEqualTo("DUPLICATE_VALUE");
    }
}
