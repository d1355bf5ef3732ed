package io.armature.deploy.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A page of another origin")
class ForeignPageTest {
    private static final String CREATE =
            "{\"query\":\"mutation { createAccount(input: { name: \\\"X\\\" }) { id } }\"}";

    @Inject
    Applicants applicants;

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    @DisplayName("can post none of the types a browser sends without asking")
    void post(String contentType) {
        Api here = applicants.newOrganisation();
        given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs(contentType, ContentType.TEXT)))
                .header("Authorization", "Bearer " + here.token())
                .contentType(contentType)
                .body(CREATE)
                .post(here.base() + "/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        assertThat(here.data("{ accounts { totalCount } }")
                        .at("/accounts/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("cannot change anything by an address")
    void get() {
        Api here = applicants.newOrganisation();
        given().header("Authorization", "Bearer " + here.token())
                .queryParam("query", "mutation { createAccount(input: { name: \"X\" }) { id } }")
                .get(here.base() + "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST"))
                .body(not(containsString("\"data\"")));
    }

    @Test
    @DisplayName("finds no second way in")
    void closed() {
        Api here = applicants.newOrganisation();
        given().header("Content-Type", "application/json")
                .body("{\"query\":\"{ __schema { queryType { name } } }\"}")
                .post(here.base() + "/closed/graphql")
                .then()
                .statusCode(404);
    }
}
