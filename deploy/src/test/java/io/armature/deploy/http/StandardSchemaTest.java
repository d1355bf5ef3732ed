package io.armature.deploy.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps the SDL of an organisation that changed nothing, so that a change of the API is a diff to look at. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The schema of an organisation that changed nothing")
class StandardSchemaTest {
    private static final Path SNAPSHOT = Path.of("src/test/resources/standard.graphql");

    @Inject
    Applicants applicants;

    @Test
    @DisplayName("is the one written down; -Dsnapshot.update writes it down anew")
    void snapshot() throws IOException {
        Api here = applicants.newOrganisation();
        String sdl = given().header("Authorization", "Bearer " + here.token())
                .get(here.base() + "/schema.graphql")
                .asString();
        if (System.getProperty("snapshot.update") != null) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, sdl);
        }
        assertThat(sdl).isEqualTo(Files.readString(SNAPSHOT));
    }
}
