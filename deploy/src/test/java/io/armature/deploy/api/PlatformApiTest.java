package io.armature.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The platform's own API")
class PlatformApiTest {
    private static final String CHANGE =
            "mutation ($c: [MetadataChangeInput!]!, $v: Int, $d: Boolean) { changeMetadata(changes: $c,"
                    + " expectedVersion: $v, dryRun: $d) { version dryRun differences { kind path } } }";
    private static final String CREATE_TOKEN = "mutation ($t: CreateApiTokenInput!) { createApiToken(input: $t) {"
            + " secret token { id name prefix roles createdAt expiresAt revokedAt } } }";

    @Inject
    Applicants applicants;

    private Api admin;

    @BeforeEach
    void newOrganisation() {
        admin = applicants.newOrganisation();
    }

    private static Map<String, Object> change(String kind, Map<String, ?> what) {
        return Map.of("c", List.of(Map.of(kind, what)));
    }

    @Test
    @DisplayName("says who I am and what my organisation is, beside records and in the order asked")
    void me() {
        JsonNode data = admin.data("{ a: accounts { totalCount } me { admin roles tokenId } o: organisation { key"
                + " timeZone currency metadataVersion } __typename }");
        assertThat(data.fieldNames()).toIterable().containsExactly("a", "me", "o", "__typename");
        assertThat(data.at("/me/admin").asBoolean()).isTrue();
        assertThat(data.at("/o/key").asText()).isEqualTo(admin.org().value());
        assertThat(data.at("/o/metadataVersion").asInt()).isZero();
    }

    @Test
    @DisplayName("answers introspection with records and the platform in one schema")
    void introspection() {
        JsonNode data = admin.data("{ __type(name: \"Query\") { fields { name } } t: __type(name: \"ApiToken\") {"
                + " fields { name type { kind ofType { name } } } } }");
        assertThat(data.at("/__type/fields").findValuesAsText("name")).contains("accounts", "me", "node", "apiTokens");
        assertThat(data.at("/t/fields").findValuesAsText("name")).contains("createdAt", "revokedAt");
    }

    @Nested
    class Tokens {
        @Test
        @DisplayName("are shown once, open the organisation, and open nothing once revoked")
        void life() {
            JsonNode created = admin.data(
                            CREATE_TOKEN,
                            Map.of(
                                    "t",
                                    Map.of(
                                            "name", "second",
                                            "roles", List.of("ADMIN"),
                                            "expiresAt", "2999-01-01T00:00:00+01:00")))
                    .get("createApiToken");
            Api second =
                    new Api(admin.base(), admin.org(), created.get("secret").asText());
            assertThat(second.data("{ me { admin } }").at("/me/admin").asBoolean())
                    .isTrue();
            assertThat(created.at("/token/expiresAt").asText()).isEqualTo("2998-12-31T23:00:00.000000Z");

            String id = created.at("/token/id").asText();
            JsonNode revoked =
                    admin.data("mutation ($id: ID!) { revokeApiToken(id: $id) { revokedAt } }", Map.of("id", id));
            assertThat(revoked.at("/revokeApiToken/revokedAt").isNull()).isFalse();
            assertThat(second.code("{ me { admin } }", Map.of())).isEqualTo("UNAUTHENTICATED");
            assertThat(admin.data("{ apiTokens { id name } }").get("apiTokens").findValuesAsText("id"))
                    .contains(id);
        }

        @Test
        @DisplayName("are the business of administrators")
        void forbidden() {
            Api partner = partner();
            assertThat(partner.code(CREATE_TOKEN, Map.of("t", Map.of("name", "x"))))
                    .isEqualTo("FORBIDDEN");
            assertThat(partner.code("{ apiTokens { id } }", Map.of())).isEqualTo("FORBIDDEN");
        }

        @Test
        @DisplayName("of another organisation do not exist")
        void foreign() {
            Api other = applicants.newOrganisation();
            String foreign = other.data("{ me { tokenId } }").at("/me/tokenId").asText();
            String revoke = "mutation ($id: ID!) { revokeApiToken(id: $id) { id } }";
            assertThat(admin.code(revoke, Map.of("id", foreign))).isEqualTo("NOT_FOUND");
            assertThat(admin.code(revoke, Map.of("id", "no id"))).isEqualTo("NOT_FOUND");
        }

        @Test
        @DisplayName("without a name are refused")
        void unnamed() {
            assertThat(admin.code(CREATE_TOKEN, Map.of("t", Map.of("name", " "))))
                    .isEqualTo("VALIDATION_FAILED");
        }
    }

    private Api partner() {
        JsonNode created = admin.data(CREATE_TOKEN, Map.of("t", Map.of("name", "partner")));
        return new Api(
                admin.base(), admin.org(), created.at("/createApiToken/secret").asText());
    }

    @Nested
    class Metadata {
        @Test
        @DisplayName("show administrators what is switched off in its place, who switch it on")
        void inactive() {
            admin.data(CHANGE, change("changeModule", Map.of("name", "products", "active", false)));
            String names = "{ modules(includeInactive: %s) { name active } }";
            JsonNode all = admin.data(names.formatted(true)).get("modules");
            JsonNode active = admin.data(names.formatted(false)).get("modules");
            assertThat(all.findValuesAsText("name")).contains("products").hasSize(active.size() + 1);
            assertThat(all.valueStream()
                            .filter(module -> !module.get("active").asBoolean())
                            .map(module -> module.get("name").asText()))
                    .containsExactly("products");
            admin.data(CHANGE, change("changeModule", Map.of("name", "products", "active", true)));
            assertThat(admin.data(names.formatted(false)).get("modules").findValuesAsText("name"))
                    .isEqualTo(all.findValuesAsText("name"));
        }

        @Test
        @DisplayName("changes tell what is different and count the version")
        void created() {
            JsonNode result = admin.data(
                    CHANGE,
                    change(
                            "createField",
                            Map.of(
                                    "module",
                                    "accounts",
                                    "name",
                                    "tier",
                                    "label",
                                    "Tier",
                                    "type",
                                    "INTEGER",
                                    "defaultValue",
                                    3)));
            assertThat(result.at("/changeMetadata/version").asInt()).isEqualTo(1);
            assertThat(result.at("/changeMetadata/differences").toString())
                    .isEqualTo("[{\"kind\":\"ADDED\",\"path\":\"accounts.tier\"}]");
            assertThat(admin.data("mutation { createAccount(input: { name: \"A\" }) { tier } }")
                            .at("/createAccount/tier")
                            .asInt())
                    .isEqualTo(3);
        }

        @Test
        @DisplayName("of a dry run change nothing")
        void dryRun() {
            Map<String, Object> changes = new HashMap<>(change(
                    "createField", Map.of("module", "accounts", "name", "tier", "label", "Tier", "type", "TEXT")));
            changes.put("d", true);
            assertThat(admin.data(CHANGE, changes).at("/changeMetadata/dryRun").asBoolean())
                    .isTrue();
            assertThat(admin.code("{ accounts { nodes { tier } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        }

        @Test
        @DisplayName("override label, default, required and picklist values of standard fields")
        void overrides() {
            admin.data(
                    CHANGE,
                    Map.of(
                            "c",
                            List.of(
                                    Map.of(
                                            "changeField",
                                            Map.of(
                                                    "module",
                                                    "accounts",
                                                    "name",
                                                    "industry",
                                                    "label",
                                                    "Sector",
                                                    "required",
                                                    true)),
                                    Map.of(
                                            "addPicklistValue",
                                            Map.of("picklist", "industry", "key", "SPACE", "label", "Space travel")))));
            assertThat(admin.code("mutation { createAccount(input: { name: \"A\" }) { id } }", Map.of()))
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(admin.data(
                                    "mutation { createAccount(input: { name: \"A\", industry: \"SPACE\" }) { industryLabel"
                                            + " } }")
                            .at("/createAccount/industryLabel")
                            .asText())
                    .isEqualTo("Space travel");
        }

        @Test
        @DisplayName("that are no changes are refused with every violation")
        void invalid() {
            JsonNode response = admin.post(
                    CHANGE,
                    Map.of(
                            "c",
                            List.of(
                                    Map.of(
                                            "createField",
                                            Map.of(
                                                    "module",
                                                    "accounts",
                                                    "name",
                                                    "a",
                                                    "label",
                                                    "A",
                                                    "type",
                                                    "TEXT",
                                                    "scale",
                                                    2)),
                                    Map.of(
                                            "createField",
                                            Map.of("module", "accounts", "name", "b", "label", " ", "type", "TEXT")))));
            assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("METADATA_INVALID");
            assertThat(response.at("/errors/0/extensions/violations").findValuesAsText("field"))
                    .containsExactly("changes.0.createField.scale", "changes.1");
            assertThat(response.at("/errors/0/path/0").asText()).isEqualTo("changeMetadata");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "and",
                    "or",
                    "not",
                    "some",
                    "none",
                    "every",
                    "id",
                    "version",
                    "owner",
                    "ownerId",
                    "industry",
                    "industryLabel",
                    "annualRevenueBase",
                    "parentAccountId",
                    "contacts",
                    "count",
                    "key"
                })
        @DisplayName("cannot take a name the schema already uses")
        void reserved(String name) {
            assertThat(admin.code(
                            CHANGE,
                            change(
                                    "createField",
                                    Map.of("module", "accounts", "name", name, "label", "Mine", "type", "TEXT"))))
                    .isEqualTo("METADATA_INVALID");
        }

        @Test
        @DisplayName("against another version are refused, and so are those of anybody but administrators")
        void refused() {
            Map<String, Object> changes = new HashMap<>(change(
                    "createField", Map.of("module", "accounts", "name", "tier", "label", "Tier", "type", "TEXT")));
            assertThat(partner().code(CHANGE, changes)).isEqualTo("FORBIDDEN");
            changes.put("v", 7);
            assertThat(admin.code(CHANGE, changes)).isEqualTo("METADATA_CONFLICT");
        }

        @Test
        @DisplayName("take exactly one member")
        void oneOf() {
            Map<String, String> field = Map.of("module", "accounts", "name", "industry");
            assertThat(admin.code(CHANGE, Map.of("c", List.of(Map.of("removeField", field, "revertField", field)))))
                    .isEqualTo("BAD_REQUEST");
        }
    }
}
