package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.operation.DocumentHash;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A document that is named instead of sent")
class OperationsTest {
    private static final String QUERY = "query Who { me { admin } }";
    private static final String HASH = DocumentHash.of(QUERY).hex();
    private static final String REGISTER =
            "mutation ($o: [RegisterOperationInput!]!) { registerOperations(operations: $o)" + " { name hash } }";
    private static final String RESTRICT = "mutation ($only: Boolean!) { restrictOperations(onlyRegistered: $only) }";
    private static final Map<String, Object> PERSISTED =
            Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", HASH));

    @Inject
    Applicants applicants;

    private Api admin;

    @BeforeEach
    void newOrganisation() {
        admin = applicants.newOrganisation();
    }

    @Nested
    @DisplayName("by its hash, without being registered,")
    class Automatic {
        @Test
        @DisplayName("is not known at first, is sent along once, and is named from then on")
        void protocol() {
            Caught unknown = named();
            assertThat(unknown.code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
            assertThat(unknown.message()).isEqualTo("PersistedQueryNotFound");
            Caught sent = Caught.post(admin, Caught.json(Map.of("query", QUERY, "extensions", PERSISTED)));
            assertThat(sent.body().at("/data/me/admin").asBoolean()).isTrue();
            assertThat(named().body().at("/data/me/admin").asBoolean()).isTrue();
        }

        @Test
        @DisplayName("is each organisation's own")
        void apart() {
            Caught.post(admin, Caught.json(Map.of("query", QUERY, "extensions", PERSISTED)));
            Api other = applicants.newOrganisation();
            assertThat(Caught.post(other, Caught.json(Map.of("extensions", PERSISTED)))
                            .code())
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        }

        @Test
        @DisplayName("has its own hash and no other")
        void mismatch() {
            Caught caught =
                    Caught.post(admin, Caught.json(Map.of("query", "{ me { userId } }", "extensions", PERSISTED)));
            assertThat(caught.code()).isEqualTo("BAD_REQUEST");
            assertThat(named().code()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        }

        private Caught named() {
            return Caught.post(admin, Caught.json(Map.of("extensions", PERSISTED)));
        }
    }

    @Nested
    @DisplayName("after it was registered")
    class Registered {
        @Test
        @DisplayName("runs by its name and by its hash")
        void runs() {
            JsonNode all = register("Who", QUERY);
            assertThat(all.at("/registerOperations/0/hash").asText()).isEqualTo(HASH);
            for (String id : List.of("Who", "sha256:" + HASH)) {
                assertThat(Caught.post(admin, Caught.json(Map.of("documentId", id)))
                                .body()
                                .at("/data/me/admin")
                                .asBoolean())
                        .isTrue();
            }
        }

        @Test
        @DisplayName("is removed by its name")
        void removed() {
            register("Who", QUERY);
            admin.data("mutation { removeOperations(names: [\"Who\", \"Nobody\"]) { name } }");
            assertThat(Caught.post(admin, Caught.json(Map.of("documentId", "Who")))
                            .code())
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        }

        @Test
        @DisplayName("was valid, asked for no schema, and had a name of its own: else none is registered")
        void refused() {
            JsonNode answer = admin.post(
                    REGISTER,
                    Map.of(
                            "o",
                            List.of(
                                    Map.of("name", "A", "document", QUERY),
                                    Map.of("name", "B", "document", "{ nothing }"),
                                    Map.of("name", "C", "document", "{ __schema { types { name } } }"))));
            assertThat(answer.at("/errors/0/extensions/violations").findValuesAsText("field"))
                    .containsExactly("operations.1.document", "operations.2.document");
            assertThat(admin.data("{ registeredOperations { name } }").at("/registeredOperations"))
                    .isEmpty();
            register("Who", QUERY);
            assertThat(admin.code(
                            REGISTER, Map.of("o", List.of(Map.of("name", "Who", "document", "{ me { userId } }")))))
                    .isEqualTo("DUPLICATE_VALUE");
            assertThat(admin.code(REGISTER, Map.of("o", List.of(Map.of("name", "1", "document", "{ me { userId } }")))))
                    .isEqualTo("VALIDATION_FAILED");
        }
    }

    @Nested
    @DisplayName("where only registered ones run")
    class Restricted {
        @Test
        @DisplayName("is the only way for all but administrators, and the schema is not shown")
        void restricted() throws InterruptedException {
            Api partner = partner();
            register("Who", QUERY);
            admin.data(RESTRICT, Map.of("only", true));
            Thread.sleep(1_100);
            assertThat(Caught.query(partner, "{ me { userId } }", Map.of()).code())
                    .isEqualTo("FORBIDDEN");
            assertThat(Caught.query(partner, "{ __schema { types { name } } }", Map.of())
                            .code())
                    .isEqualTo("FORBIDDEN");
            assertThat(Caught.query(admin, "{ me { userId } }", Map.of()).code())
                    .isEmpty();
            admin.data(RESTRICT, Map.of("only", false));
        }

        @Test
        @DisplayName("runs whether it is named or sent")
        void sent() throws InterruptedException {
            register("Who", QUERY);
            Api scoped = scoped();
            admin.data(RESTRICT, Map.of("only", true));
            Thread.sleep(1_100);
            assertThat(Caught.query(scoped, QUERY, Map.of())
                            .body()
                            .at("/data/me/admin")
                            .isBoolean())
                    .isTrue();
            assertThat(Caught.post(scoped, Caught.json(Map.of("documentId", "Who")))
                            .body()
                            .at("/data/me/admin")
                            .isBoolean())
                    .isTrue();
            assertThat(Caught.query(scoped, QUERY + " ", Map.of()).code()).isEqualTo("FORBIDDEN");
        }
    }

    private JsonNode register(String name, String document) {
        return admin.data(REGISTER, Map.of("o", List.of(Map.of("name", name, "document", document))));
    }

    private Api partner() {
        return token(Map.of("name", "partner"));
    }

    /** An administrator whose token does not reach the settings. */
    private Api scoped() {
        return token(Map.of("name", "scoped", "roles", List.of("ADMIN"), "scopes", List.of("*:read")));
    }

    private Api token(Map<String, ?> wanted) {
        JsonNode made = admin.data(
                "mutation ($t: CreateApiTokenInput!) { createApiToken(input: $t) { secret } }", Map.of("t", wanted));
        return new Api(
                admin.base(), admin.org(), made.at("/createApiToken/secret").asText());
    }
}
