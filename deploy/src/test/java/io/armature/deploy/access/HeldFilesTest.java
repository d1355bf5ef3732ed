package io.armature.deploy.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A file")
class HeldFilesTest {

    @Inject
    Applicants applicants;

    @Test
    @DisplayName("is had by who sees the record that holds it, and for others answers as one that is not there")
    void held() {
        Api admin = applicants.newOrganisation();
        Person ada = Person.in(admin, "ada", "SALES_REP");
        Person bob = Person.in(admin, "bob", "SALES_REP");
        String account = ada.api()
                .data("mutation { createAccount(input: { name: \"Acme\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        String file = given().header("Authorization", "Bearer " + ada.api().token())
                .queryParam("name", "offer.txt")
                .contentType("application/octet-stream")
                .body("secret".getBytes(StandardCharsets.UTF_8))
                .post(admin.base() + "/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ada.api()
                .data(
                        "mutation ($file: ID!, $parent: ID!) {"
                                + " createAttachment(input: { fileId: $file, parentId: $parent }) { id } }",
                        Map.of("file", file, "parent", account));

        assertThat(get(ada.api(), file).statusCode()).isEqualTo(200);
        Response hidden = get(bob.api(), file);
        Response absent = get(bob.api(), UUID.randomUUID().toString());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().asString().replaceAll("\"requestId\":\"\\w+\"", ""))
                .isEqualTo(absent.body().asString().replaceAll("\"requestId\":\"\\w+\"", ""));
        String own = bob.api()
                .data("mutation { createAccount(input: { name: \"Own\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        assertThat(bob.api()
                        .code(
                                "mutation ($file: ID!, $parent: ID!) {"
                                        + " createAttachment(input: { fileId: $file, parentId: $parent }) { id } }",
                                Map.of("file", file, "parent", own)))
                .as("a file that he may not have, held by a record of his own")
                .isEqualTo("REFERENCE_INVALID");

        ada.api()
                .data(
                        "mutation ($record: ID!, $bob: ID!) { shareRecord(recordId: $record, granteeId: $bob) { level } }",
                        Map.of("record", account, "bob", bob.id()));
        assertThat(get(bob.api(), file).body().asString()).isEqualTo("secret");
    }

    private static Response get(Api caller, String file) {
        return given().header("Authorization", "Bearer " + caller.token()).get(caller.base() + "/files/" + file);
    }
}
