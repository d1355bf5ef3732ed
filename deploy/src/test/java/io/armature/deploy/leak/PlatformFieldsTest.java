package io.armature.deploy.leak;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import io.armature.core.catalog.Catalogs;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.OrganisationSchemas;
import io.armature.graphql.visible.PlatformFields;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Every hand-written root field")
class PlatformFieldsTest {
    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @Inject
    OrganisationSchemas schemas;

    @Test
    @DisplayName("is listed with the right that it takes")
    void listed() {
        Api here = applicants.newOrganisation();
        GeneratedSchema schema = catalogs.current(here.org())
                .chain(current -> schemas.of(current.catalog()))
                .await()
                .atMost(Duration.ofSeconds(30));
        List<String> handWritten = Stream.concat(
                        withoutMeaning(
                                schema, "Query", schema.schema().getQueryType().getFieldDefinitions()),
                        withoutMeaning(
                                schema,
                                "Mutation",
                                schema.schema().getMutationType().getFieldDefinitions()))
                .toList();
        assertThat(handWritten).contains("me", "changeMetadata").allMatch(PlatformFields::isListed);
    }

    private static Stream<String> withoutMeaning(
            GeneratedSchema schema, String type, List<GraphQLFieldDefinition> fields) {
        return fields.stream().map(GraphQLFieldDefinition::getName).filter(name -> schema.meaning(type, name)
                .isEmpty());
    }
}
