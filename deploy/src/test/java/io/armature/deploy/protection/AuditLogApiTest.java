package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.audit.AuditBuffer;
import io.armature.core.audit.AuditSealing;
import io.armature.core.limit.Limit;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The audit log")
class AuditLogApiTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String LOG =
            "{ auditLog(first: 1000) { nodes { kind detail module recordId names version times"
                    + " userId tokenId channel requestId address } } }";
    private static final String PROVIDER = "name: \"Login\", issuer: \"https://login.example.org/%s\", audience:"
            + " \"armature\", authorizedParties: [\"web\"], firstLogin: REFUSE, claims: { username: \"name\" }";

    @Inject
    Applicants applicants;

    @Inject
    AuditBuffer buffer;

    @Inject
    AuditSealing sealing;

    @Inject
    Organisations organisations;

    private Api admin;

    @BeforeEach
    void newOrganisation() {
        admin = applicants.newOrganisation();
    }

    @Test
    @DisplayName("tells of every token: made, rotated, revoked, first used and turned away")
    void tokens() {
        JsonNode made = admin.data("mutation { createApiToken(input: { name: \"secret-name\", roles: [\"SALES_REP\"] })"
                        + " { secret token { id } } }")
                .get("createApiToken");
        String id = made.at("/token/id").asText();
        Api rep = new Api(admin.base(), admin.org(), made.get("secret").asText());
        rep.data("{ me { admin } }");
        admin.data("mutation { rotateApiToken(id: \"" + id + "\") { token { id } } }");
        admin.data("mutation { revokeApiToken(id: \"" + id + "\") { id } }");
        for (int i = 0; i < 20; i++) {
            assertThat(rep.code("{ me { admin } }", Map.of())).isEqualTo("UNAUTHENTICATED");
        }
        JsonNode log = log();
        assertThat(of(log, "recordId", id))
                .extracting(entry -> entry.get("kind").asText())
                .containsExactlyInAnyOrder("TOKEN_CREATED", "TOKEN_ROTATED", "TOKEN_REVOKED");
        assertThat(of(log, "recordId", id)).allSatisfy(entry -> {
            assertThat(entry.get("channel").asText()).isEqualTo("API_TOKEN");
            assertThat(entry.get("tokenId").isNull()).isFalse();
            assertThat(entry.get("requestId").asText()).isNotEmpty();
            assertThat(entry.get("address").asText()).startsWith("127.0.0.1");
        });
        assertThat(of(log, "tokenId", id))
                .filteredOn(entry -> entry.get("kind").asText().equals("SIGNED_IN"))
                .hasSize(1);
        assertThat(of(log, "tokenId", id))
                .filteredOn(entry -> entry.get("kind").asText().equals("REFUSED"))
                .extracting(entry -> entry.get("times").asInt())
                .containsExactlyInAnyOrder(1, 19);
        assertThat(log.toString()).doesNotContain("secret-name");
    }

    @Test
    @DisplayName("tells of settings: identity providers, operations, limits")
    void settings() {
        String issuer = admin.org().value();
        String id = admin.data(
                        "mutation { createIdentityProvider(input: { " + PROVIDER.formatted(issuer) + " }) { id } }")
                .at("/createIdentityProvider/id")
                .asText();
        admin.data("mutation { changeIdentityProvider(id: \"" + id + "\", input: { " + PROVIDER.formatted(issuer)
                + " }) { id } removeIdentityProvider(id: \"" + id + "\") { id } }");
        admin.data("mutation { registerOperations(operations: [{ name: \"Mine\", document: \"{ me { admin } }\" }])"
                + " { name } restrictOperations(onlyRegistered: true) }");
        admin.data("mutation { restrictOperations(onlyRegistered: false) removeOperations(names: [\"Mine\", \"None\"])"
                + " { name } }");
        String slug =
                admin.data("{ organisation { slug } }").at("/organisation/slug").asText();
        organisations.limit(slug, Map.of(Limit.DEPTH, Optional.of(9))).await().atMost(LONGEST);
        assertThat(kinds(log()))
                .contains(
                        "IDENTITY_PROVIDER_CREATED",
                        "IDENTITY_PROVIDER_CHANGED",
                        "IDENTITY_PROVIDER_REMOVED",
                        "OPERATIONS_REGISTERED",
                        "OPERATIONS_REMOVED",
                        "OPERATIONS_RESTRICTED",
                        "LIMITS_CHANGED");
        assertThat(one("OPERATIONS_REMOVED").get("names").toString()).isEqualTo("[\"Mine\"]");
        assertThat(one("LIMITS_CHANGED").get("channel").asText()).isEqualTo("CONSOLE");
    }

    @Test
    @DisplayName("tells of definitions: changed, taken out, brought in; by version and kind of change")
    void definitions() {
        admin.data("mutation { changeMetadata(changes: [{ createField: { module: \"accounts\", name: \"tier\", label:"
                + " \"Secret label\", type: TEXT, length: 20 } }], dryRun: false) { version } }");
        String yaml = admin.data("{ exportDefinition }").get("exportDefinition").asText();
        admin.data(
                "mutation ($yaml: String!) { importDefinition(yaml: $yaml, dryRun: false) { version } }",
                Map.of("yaml", yaml.replace("Secret label", "Other label")));
        admin.data("mutation { revertMetadata(toVersion: 0, dryRun: false) { version } }");
        JsonNode log = log();
        assertThat(kinds(log)).contains("DEFINITION_EXPORTED", "DEFINITION_IMPORTED", "METADATA_CHANGED");
        assertThat(of(log, "kind", "METADATA_CHANGED"))
                .extracting(entry ->
                        entry.get("detail").asText() + entry.get("version").asText() + entry.get("names"))
                .containsExactly("REVERTED3[]", "CHANGED1[\"CreateField\"]");
        assertThat(log.toString()).doesNotContain("Secret label", "Other label");
    }

    @Test
    @DisplayName("tells of users and roles, of records restored and purged, by the names of fields and without values")
    void records() {
        String user = admin.data("mutation { createUser(input: { username: \"ada-secret\", email:"
                        + " \"ada@secret.example\" }) { id } }")
                .at("/createUser/id")
                .asText();
        admin.data(
                "mutation ($id: ID!) { updateUser(id: $id, set: { firstName: \"Ada-Secret\" }) { id } }",
                Map.of("id", user));
        String lead = admin.data(
                        "mutation { createLead(input: { lastName: \"Lead-Secret\", status: \"NEW\" }) { id } }")
                .at("/createLead/id")
                .asText();
        admin.data(
                "mutation ($id: ID!) { deleteLead(id: $id) { id } restoreLead(id: $id) { id } again: deleteLead(id: $id)"
                        + " { id } purgeLead(id: $id) }",
                Map.of("id", lead));
        JsonNode log = log();
        assertThat(of(log, "recordId", user))
                .extracting(entry ->
                        entry.get("kind").asText() + " " + entry.get("detail").asText() + entry.get("names"))
                .containsExactly(
                        "ACCESS_RECORD_CHANGED UPDATED[\"firstName\"]",
                        "ACCESS_RECORD_CHANGED CREATED[\"email\",\"username\"]");
        assertThat(of(log, "recordId", lead))
                .extracting(entry -> entry.get("kind").asText())
                .containsExactly("RECORD_PURGED", "RECORD_RESTORED");
        assertThat(log.toString()).doesNotContain("ecret");
    }

    @Test
    @DisplayName("tells what callers were refused, and never that a record was not found")
    void refusals() {
        String secret = admin.data(
                        "mutation { createApiToken(input: { name: \"r\", roles: [\"SALES_REP\"] }) { secret } }")
                .at("/createApiToken/secret")
                .asText();
        Api rep = new Api(admin.base(), admin.org(), secret);
        for (int i = 0; i < 10; i++) {
            assertThat(rep.code(
                            "mutation { createRecord(module: \"users\", values: { username: \"eve\" }) { id } }",
                            Map.of()))
                    .isEqualTo("FORBIDDEN");
        }
        rep.post("{ account(id: \"00000000-0000-8001-8000-000000000000\") { id } }", Map.of());
        List<JsonNode> refused = of(log(), "kind", "REFUSED");
        assertThat(refused)
                .extracting(entry ->
                        entry.get("detail").asText() + entry.get("times").asText())
                .containsExactlyInAnyOrder("FORBIDDEN1", "FORBIDDEN9");
    }

    @Test
    @DisplayName("is there for callers with the right alone")
    void onlyAuditors() {
        String secret = admin.data("mutation { createApiToken(input: { name: \"n\", roles: [\"ADMIN\"], scopes:"
                        + " [\"accounts:read\", \"metadata:write\"] }) { secret } }")
                .at("/createApiToken/secret")
                .asText();
        Api narrow = new Api(admin.base(), admin.org(), secret);
        assertThat(narrow.code(LOG, Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(narrow.code("{ verifyAuditLog { intact } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("comes in pages, newest first, and can be filtered; its seals hold")
    void pages() {
        for (int i = 0; i < 5; i++) {
            admin.data("{ exportDefinition }");
        }
        JsonNode first = admin.data("{ auditLog(first: 3, where: { kinds: [DEFINITION_EXPORTED] }) { edges { cursor }"
                        + " pageInfo { hasNextPage hasPreviousPage endCursor } } }")
                .get("auditLog");
        assertThat(first.get("edges")).hasSize(3);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode second = admin.data(
                        "query ($after: String) { auditLog(first: 3, after: $after, where: { kinds:"
                                + " [DEFINITION_EXPORTED] }) { nodes { at } pageInfo { hasNextPage } } }",
                        Map.of("after", first.at("/pageInfo/endCursor").asText()))
                .get("auditLog");
        assertThat(second.get("nodes")).hasSize(2);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(admin.data("{ auditLog(where: { from: \"2999-01-01T00:00:00Z\" }) { nodes { at } } }")
                        .at("/auditLog/nodes"))
                .isEmpty();
        assertThat(admin.code("{ auditLog(after: \"nonsense\") { nodes { at } } }", Map.of()))
                .isEqualTo("BAD_REQUEST");
        buffer.storeAll().await().atMost(LONGEST);
        sealing.seal(admin.org()).await().atMost(LONGEST);
        JsonNode finding = admin.data("{ verifyAuditLog { intact seals entries brokenSeal lastHash } }")
                .get("verifyAuditLog");
        assertThat(finding.get("intact").asBoolean()).isTrue();
        assertThat(finding.get("entries").asInt()).isGreaterThanOrEqualTo(5);
    }

    private JsonNode one(String kind) {
        return of(log(), "kind", kind).getFirst();
    }

    private JsonNode log() {
        buffer.storeAll().await().atMost(LONGEST);
        return admin.data(LOG).at("/auditLog/nodes");
    }

    private static List<String> kinds(JsonNode log) {
        return log.findValuesAsText("kind");
    }

    private static List<JsonNode> of(JsonNode log, String field, String value) {
        return StreamSupport.stream(log.spliterator(), false)
                .filter(entry -> entry.get(field).asText().equals(value))
                .toList();
    }
}
