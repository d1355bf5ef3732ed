package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A partner's token")
class PartnerTokensTest {
    private static final String CREATE = "mutation ($t: CreateApiTokenInput!) { createApiToken(input: $t) { secret"
            + " token { id scopes networks costPerMinute } } }";
    private static final String ROTATE =
            "mutation ($id: ID!, $o: String!) { rotateApiToken(id: $id, overlap: $o) { secret token { id rotatedAt"
                    + " previousWorksUntil } } }";

    @Inject
    Applicants applicants;

    private Api admin;

    @BeforeEach
    void newOrganisation() {
        admin = applicants.newOrganisation();
    }

    @Test
    @DisplayName("is made with scopes, networks and a rate, and listed with them")
    void terms() {
        JsonNode made = create(Map.of(
                "name", "p",
                "roles", List.of("ADMIN"),
                "scopes", List.of("leads:write", "accounts:read:basic"),
                "networks", List.of("127.0.0.0/8", "::1/128"),
                "costPerMinute", 500));
        assertThat(made.at("/token/scopes").toString()).isEqualTo("[\"accounts:read:basic\",\"leads:write\"]");
        assertThat(made.at("/token/networks").toString()).isEqualTo("[\"127.0.0.0/8\",\"::1/128\"]");
        assertThat(made.at("/token/costPerMinute").asInt()).isEqualTo(500);
        assertThat(bearer(made).data("{ me { admin } }").at("/me/admin").asBoolean())
                .as("an administrator, narrowed to leads and accounts")
                .isFalse();
    }

    @Test
    @DisplayName("with scopes that there are not is not made, and the violations say what there is")
    void unknownScopes() {
        JsonNode answer = admin.post(
                CREATE,
                Map.of("t", Map.of("name", "p", "scopes", List.of("acounts:read", "accounts:read", "accounts:see"))));
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("VALIDATION_FAILED");
        JsonNode violations = answer.at("/errors/0/extensions/violations");
        assertThat(violations.findValuesAsText("field")).containsExactly("scopes.0", "scopes.2");
        assertThat(violations.get(0).get("message").asText()).contains("accounts");
        assertThat(admin.data("{ apiTokens { name } }").at("/apiTokens")).hasSize(1);
    }

    @Test
    @DisplayName("may not make one that grants more than itself, nor any without tokens:write")
    void noMore() {
        Api narrow = bearer(create(
                Map.of("name", "n", "roles", List.of("ADMIN"), "scopes", List.of("accounts:read", "tokens:write"))));
        assertThat(narrow.code(CREATE, Map.of("t", Map.of("name", "x")))).isEqualTo("VALIDATION_FAILED");
        assertThat(narrow.code(CREATE, Map.of("t", Map.of("name", "x", "scopes", List.of("leads:read")))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(narrow.data(CREATE, Map.of("t", Map.of("name", "x", "scopes", List.of("accounts:read"))))
                        .at("/createApiToken/secret")
                        .asText())
                .startsWith("arm_live_");
        Api none = bearer(create(Map.of("name", "n", "roles", List.of("ADMIN"), "scopes", List.of("accounts:read"))));
        assertThat(none.code(CREATE, Map.of("t", Map.of("name", "x", "scopes", List.of("accounts:read")))))
                .as("the operation is not there")
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("is not accepted from other networks than its own")
    void networks() {
        Api elsewhere =
                bearer(create(Map.of("name", "p", "roles", List.of("ADMIN"), "networks", List.of("203.0.113.0/24"))));
        Caught caught = Caught.post(elsewhere, "{\"query\":\"{ me { admin } }\"}", "X-Forwarded-For", "203.0.113.7");
        assertThat(caught.status()).isEqualTo(401);
        assertThat(caught.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(admin.code(CREATE, Map.of("t", Map.of("name", "p", "networks", List.of("nowhere")))))
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    @DisplayName("is rotated with an overlap, in which both secrets work")
    void rotation() {
        JsonNode made = create(Map.of("name", "p", "roles", List.of("ADMIN")));
        String id = made.at("/token/id").asText();
        JsonNode rotated = admin.data(ROTATE, Map.of("id", id, "o", "PT1H")).get("rotateApiToken");
        assertThat(rotated.at("/token/id").asText()).isEqualTo(id);
        assertThat(rotated.at("/token/previousWorksUntil").isNull()).isFalse();
        assertThat(bearer(made).data("{ me { tokenId } }").at("/me/tokenId").asText())
                .isEqualTo(id);
        assertThat(bearer(rotated).data("{ me { tokenId } }").at("/me/tokenId").asText())
                .isEqualTo(id);
        JsonNode last = admin.data(ROTATE, Map.of("id", id, "o", "PT0S")).get("rotateApiToken");
        assertThat(bearer(made).code("{ me { admin } }", Map.of())).isEqualTo("UNAUTHENTICATED");
        assertThat(bearer(rotated).code("{ me { admin } }", Map.of())).isEqualTo("UNAUTHENTICATED");
        assertThat(bearer(last).data("{ me { tokenId } }").at("/me/tokenId").asText())
                .isEqualTo(id);
        assertThat(admin.code(ROTATE, Map.of("id", id, "o", "soon"))).isEqualTo("BAD_REQUEST");
        assertThat(admin.code(ROTATE, Map.of("id", "x", "o", "PT1H"))).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("spends its allowance by what requests cost, is told what is left, and waits when nothing is")
    void rate() {
        Api partner = bearer(create(Map.of("name", "p", "roles", List.of("ADMIN"), "costPerMinute", 120)));
        String page = "{\"query\":\"{ accounts(first: 50) { nodes { id } } }\"}";
        Caught first = Caught.post(partner, page, "X-Armature-Cost", "true");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/extensions/cost").asInt()).isEqualTo(51);
        assertThat(first.header("RateLimit-Policy")).contains("\"cost\";q=120;w=60");
        assertThat(first.header("RateLimit").orElseThrow()).startsWith("\"cost\";r=69;t=");
        assertThat(Caught.post(partner, page).status()).isEqualTo(200);
        Caught refused = Caught.post(partner, page);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(refused.header("RateLimit")).isPresent();
        assertThat(refused.body().has("data")).isFalse();
    }

    @Test
    @DisplayName("pays for the pages of hand-written fields too, by the size asked for or that of the default")
    void pages() {
        String pages = "query Pages($first: Int!) { changes { cursor } few: changes(first: 7) { cursor }"
                + " asked: changes(first: $first) { cursor } me { admin } __typename }";
        String asked = Caught.json(
                Map.of("query", pages, "variables", Map.of("first", 30), "extensions", Map.of("cost", true)));

        assertThat(Caught.post(admin, asked).body().at("/extensions/cost").asInt())
                .isEqualTo(100 + 7 + 30 + 1);
    }

    @Test
    @DisplayName("is told the cost of a request when the request asks")
    void cost() {
        String asked = Caught.json(Map.of(
                "query",
                "{ accounts(first: 10) { nodes { contacts(first: 5) { nodes { id } } } } me { admin } }",
                "extensions",
                Map.of("cost", true)));
        assertThat(Caught.post(admin, asked).body().at("/extensions/cost").asInt())
                .isEqualTo(62);
        assertThat(Caught.query(admin, "{ me { admin } }", Map.of()).body().has("extensions"))
                .isFalse();
    }

    private JsonNode create(Map<String, ?> token) {
        return admin.data(CREATE, Map.of("t", token)).get("createApiToken");
    }

    private Api bearer(JsonNode made) {
        return new Api(admin.base(), admin.org(), made.get("secret").asText());
    }
}
