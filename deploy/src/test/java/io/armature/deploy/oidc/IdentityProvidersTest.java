package io.armature.deploy.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.oidc.TestIssuer;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Identity providers")
class IdentityProvidersTest {
    private static final String CREATE = "mutation ($input: IdentityProviderInput!) { createIdentityProvider(input:"
            + " $input) { id name issuer audience authorizedParties organisation { claim value } claims { username email"
            + " roles { claim names { value name } } teams { claim } } firstLogin active } }";
    private static final String CHANGE = "mutation ($id: ID!, $input: IdentityProviderInput!) {"
            + " changeIdentityProvider(id: $id, input: $input) { id firstLogin active } }";
    private static final String REMOVE = "mutation ($id: ID!) { removeIdentityProvider(id: $id) { id } }";
    private static final String WHO = "{ me { userId admin roles tokenId } organisation { key } }";
    private static final String USERS = "{ users(where: { username: { ne: \"admin\" } }) { nodes { id username email"
            + " userRoles { nodes { role { name } } } } } }";

    @Inject
    Applicants applicants;

    private TestIssuer issuer;
    private Api admin;

    @BeforeEach
    void start() throws IOException {
        issuer = TestIssuer.start();
        admin = applicants.newOrganisation();
        admin.data("mutation { upsertRoles(rows: [{ unique: { name: \"ADMIN\" }, input: { name: \"ADMIN\" } },"
                + " { unique: { name: \"SALES_REP\" }, input: { name: \"SALES_REP\" } }]) { refused } }");
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class Are_administered {
        @Test
        @DisplayName("from registering through changing to removing")
        void life() {
            JsonNode made = register(admin, provider()).path("createIdentityProvider");
            assertThat(made.path("issuer").asText()).isEqualTo(issuer.address());
            assertThat(made.at("/claims/roles/names/0/name").asText()).isEqualTo("ADMIN");
            assertThat(made.path("active").asBoolean()).isTrue();
            assertThat(made.path("organisation").isNull()).isTrue();
            String id = made.path("id").asText();
            String token = token("anna");
            assertThat(code(token)).isEmpty();

            admin.data(CHANGE, Map.of("id", id, "input", with(provider(), "active", false)));
            assertThat(refusal(token("berta"))).contains("No organisation has an identity provider");
            admin.data(CHANGE, Map.of("id", id, "input", provider()));
            assertThat(code(token("berta"))).isEmpty();
            admin.data(REMOVE, Map.of("id", id));
            assertThat(admin.data("{ identityProviders { id } }").path("identityProviders"))
                    .isEmpty();
            assertThat(refusal(token("carla"))).contains("No organisation has an identity provider");
        }

        @Test
        @DisplayName("with an address that may be called, an audience that is no client, and a client")
        void checked() {
            assertThat(refused(with(provider(), "issuer", "http://login.example.org")))
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(refused(with(provider(), "audience", TestIssuer.CLIENT))).isEqualTo("VALIDATION_FAILED");
            assertThat(refused(with(provider(), "authorizedParties", List.of())))
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(refused(with(provider(), "claims", Map.of("username", "a..b"))))
                    .isEqualTo("VALIDATION_FAILED");
            assertThat(admin.data("{ identityProviders { id } }").path("identityProviders"))
                    .isEmpty();
        }

        @Test
        @DisplayName("by their own organisation alone")
        void apart() {
            String id =
                    register(admin, provider()).at("/createIdentityProvider/id").asText();
            Api other = applicants.newOrganisation();
            assertThat(other.data("{ identityProviders { id } }").path("identityProviders"))
                    .isEmpty();
            assertThat(other.code(REMOVE, Map.of("id", id))).isEqualTo("NOT_FOUND");
            assertThat(other.code(CHANGE, Map.of("id", id, "input", provider())))
                    .isEqualTo("NOT_FOUND");
            assertThat(other.code(CREATE, Map.of("input", provider()))).isEqualTo("DUPLICATE_VALUE");
            assertThat(admin.code(CREATE, Map.of("input", provider()))).isEqualTo("DUPLICATE_VALUE");
        }

        @Test
        @DisplayName("by administrators alone")
        void byAdministrators() {
            register(admin, provider());
            Api user = as(issuer.token("anna", claims -> {}));
            assertThat(user.code("{ identityProviders { id } }", Map.of())).isEqualTo("FORBIDDEN");
        }
    }

    @Nested
    class Let_in {
        @Test
        @DisplayName("somebody new with a user record, and the same person as the same user ever after")
        void firstLogin() {
            register(admin, provider());
            JsonNode first = as(token("anna")).data(WHO);
            assertThat(first.at("/organisation/key").asText())
                    .isEqualTo(admin.org().value());
            assertThat(first.at("/me/tokenId").isNull()).isTrue();
            assertThat(first.at("/me/roles").toString()).isEqualTo("[\"ADMIN\"]");
            JsonNode second = as(token("anna", c -> {
                        c.setStringClaim("preferred_username", "anna.berg");
                        c.setStringClaim("email", "anna.berg@example.org");
                    }))
                    .data(WHO);
            assertThat(second.at("/me/userId")).isEqualTo(first.at("/me/userId"));
            JsonNode users = admin.data(USERS).at("/users/nodes");
            assertThat(users).hasSize(1);
            assertThat(users.at("/0/username").asText()).isEqualTo("anna.berg");
            assertThat(users.at("/0/email").asText()).isEqualTo("anna.berg@example.org");
            assertThat(users.at("/0/userRoles/nodes").findValuesAsText("name")).containsExactly("ADMIN");
        }

        @Test
        @DisplayName("one user record for many first requests at once")
        void atOnce() {
            register(admin, provider());
            List<String> tokens = IntStream.range(0, 12)
                    .mapToObj(i -> token("anna", c -> c.setJwtId("t" + i)))
                    .toList();
            assertThat(tokens.parallelStream().map(IdentityProvidersTest.this::code))
                    .allMatch(String::isEmpty);
            assertThat(admin.data(USERS).at("/users/nodes")).hasSize(1);
        }

        @Test
        @DisplayName("roles that the mapping names, and takes away those that the token has no longer")
        void mapped() {
            register(admin, provider());
            as(token("anna", c -> roles(c, "boss", "seller", "ADMIN"))).data(WHO);
            assertThat(rolesOfFirst()).containsExactlyInAnyOrder("ADMIN", "SALES_REP");
            as(token("anna", c -> roles(c, "seller", "ADMIN"))).post(WHO, Map.of());
            assertThat(rolesOfFirst()).containsExactly("SALES_REP");
        }

        @Test
        @DisplayName("who has a user record already, if it is to be linked, and nobody to another's record")
        void linked() {
            register(admin, with(provider(), "firstLogin", "LINK"));
            String id = admin.data("mutation { createUser(input: { username: \"anna\" }) { id } }")
                    .at("/createUser/id")
                    .asText();
            assertThat(as(token("anna")).data(WHO).at("/me/userId").asText()).isEqualTo(id);
            assertThat(refusal(token("another", c -> c.setStringClaim("preferred_username", "anna"))))
                    .contains("belongs to somebody else");
            assertThat(refusal(token("third", c -> c.setStringClaim("preferred_username", "ANNA"))))
                    .contains("no user record of your user name");
        }

        @Test
        @DisplayName("each to the organisation that the claim names, where one issuer serves several")
        void shared() {
            Api other = applicants.newOrganisation();
            register(admin, with(provider(), "organisation", Map.of("claim", "org", "value", "one")));
            assertThat(other.code(
                            CREATE,
                            Map.of("input", with(provider(), "organisation", Map.of("claim", "x", "value", "two")))))
                    .isEqualTo("DUPLICATE_VALUE");
            register(other, with(provider(), "organisation", Map.of("claim", "org", "value", "two")));
            assertThat(organisation(token("anna", c -> c.setStringClaim("org", "one"))))
                    .isEqualTo(admin.org().value());
            assertThat(organisation(token("anna", c -> c.setStringClaim("org", "two"))))
                    .isEqualTo(other.org().value());
            assertThat(refusal(token("anna"))).contains("which organisation");
            assertThat(refusal(token("anna", c -> c.setStringListClaim("org", "one", "two"))))
                    .contains("which organisation");
        }
    }

    @Nested
    class Keep_out {
        @Test
        @DisplayName("somebody new, if the organisation wants nobody new")
        void refusing() {
            register(admin, with(provider(), "firstLogin", "REFUSE"));
            assertThat(refusal(token("anna"))).contains("not known here yet");
            assertThat(admin.data(USERS).at("/users/nodes")).isEmpty();
        }

        @Test
        @DisplayName("somebody new whose user name or e-mail address is another's")
        void taken() {
            register(admin, provider());
            admin.data("mutation { createUser(input: { username: \"anna\" }) { id } }");
            assertThat(refusal(token("anna"))).contains("No user record can be made");
            assertThat(admin.data(USERS).at("/users/nodes")).hasSize(1);
        }

        @Test
        @DisplayName("whoever has no user name in the token")
        void nameless() {
            register(admin, provider());
            assertThat(refusal(token("anna", c -> c.unsetClaim("preferred_username"))))
                    .contains("its claim preferred_username is missing");
        }

        @Test
        @DisplayName("expired tokens and those for others, with the reason and a challenge, over HTTP")
        void reasons() {
            register(admin, provider());
            assertThat(refusal(token("anna", c -> c.setExpirationTime(TestIssuer.inSeconds(-60)))))
                    .contains("has expired");
            assertThat(refusal(token("anna", c -> c.setAudience("another")))).contains("aud");
            assertThat(refusal(token("anna", c -> c.setStringClaim("azp", "another"))))
                    .contains("azp");
            Api expired = as(token("anna", c -> c.setExpirationTime(TestIssuer.inSeconds(-60))));
            assertThat(Http.get(expired, "/schema.graphql").statusCode()).isEqualTo(401);
            assertThat(Http.get(expired, "/schema.graphql").headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer error=\"invalid_token\"");
        }

        @Test
        @DisplayName("everybody, as unavailable, while the issuer cannot be reached")
        void unreachable() {
            register(admin, provider());
            String token = token("anna");
            issuer.close();
            Api user = as(token);
            assertThat(user.code(WHO, Map.of())).isEqualTo("UNAVAILABLE");
            assertThat(Http.get(user, "/schema.graphql").statusCode()).isEqualTo(503);
        }
    }

    private Map<String, Object> provider() {
        return Map.of(
                "name",
                "Test",
                "issuer",
                issuer.address(),
                "audience",
                TestIssuer.AUDIENCE,
                "authorizedParties",
                List.of(TestIssuer.CLIENT),
                "firstLogin",
                "CREATE",
                "claims",
                Map.of(
                        "username", "preferred_username",
                        "email", "email",
                        "roles",
                                Map.of(
                                        "claim",
                                        "access.roles",
                                        "names",
                                        List.of(
                                                Map.of("value", "boss", "name", "ADMIN"),
                                                Map.of("value", "seller", "name", "SALES_REP")))));
    }

    private static Map<String, Object> with(Map<String, Object> input, String part, Object value) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.put(part, value);
        return changed;
    }

    private static JsonNode register(Api by, Map<String, Object> input) {
        return by.data(CREATE, Map.of("input", input));
    }

    private String refused(Map<String, Object> input) {
        return admin.code(CREATE, Map.of("input", input));
    }

    private String token(String subject) {
        return token(subject, claims -> {});
    }

    /** Of an administrator, unless changed; never the same token twice. */
    private String token(String subject, Consumer<JwtClaims> change) {
        return issuer.token(subject, claims -> {
            claims.setJwtId(UUID.randomUUID().toString());
            roles(claims, "boss");
            change.accept(claims);
        });
    }

    private static void roles(JwtClaims claims, String... roles) {
        claims.setClaim("access", Map.of("roles", List.of(roles)));
    }

    private String organisation(String token) {
        return as(token).data(WHO).at("/organisation/key").asText();
    }

    private List<String> rolesOfFirst() {
        return admin.data(USERS).at("/users/nodes/0/userRoles/nodes").findValuesAsText("name");
    }

    private String code(String token) {
        return as(token).post(WHO, Map.of()).at("/errors/0/extensions/code").asText();
    }

    private String refusal(String token) {
        JsonNode answer = as(token).post(WHO, Map.of());
        assertThat(answer.at("/errors/0/extensions/code").asText())
                .as(answer.toString())
                .isEqualTo("UNAUTHENTICATED");
        return answer.at("/errors/0/message").asText();
    }

    private Api as(String token) {
        return new Api(admin.base(), admin.org(), token);
    }
}
