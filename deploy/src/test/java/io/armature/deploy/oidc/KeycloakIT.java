package io.armature.deploy.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.process.ServerProcess;
import io.armature.deploy.provider.IdentityProviderCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("With a Keycloak of two realms for two organisations,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {
    private static final Logger LOG = Logger.getLogger(KeycloakIT.class);
    private static final Path PROVIDER = Path.of("keycloak", "identity-provider.json");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String WHO = "{ me { userId admin roles } organisation { slug } }";
    private static final String RECORD = "query ($name: String!) { users(where: { username: { eq: $name } }) { nodes {"
            + " id email firstName isActive userRoles { nodes { role { name } } } userTeams { nodes { team { name } } } } } }";

    private final Browser browser = new Browser();
    private @Nullable Keycloak keycloak;
    private @Nullable ServerProcess server;
    private @Nullable Api demo;
    private @Nullable Api partner;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        keycloak = Keycloak.launch();
        server = ServerProcess.start(
                folder.resolve("data"), ServerProcess.freePort(), Map.of("ARMATURE_OIDC_ALLOW_HTTP", "true"));
        demo = server.caller("demo");
        partner = server.caller("partner");
        demo().data("mutation { upsertRoles(rows: [{ unique: { name: \"ADMIN\" }, input: { name: \"ADMIN\" } },"
                + " { unique: { name: \"SALES_REP\" }, input: { name: \"SALES_REP\" } },"
                + " { unique: { name: \"SALES_MANAGER\" }, input: { name: \"SALES_MANAGER\" } }]) { refused }"
                + " createTeam(input: { name: \"Sales Key Accounts\" }) { id } }");
        String managers = demo().data("{ roleBy(unique: { name: \"SALES_MANAGER\" }) { id } }")
                .at("/roleBy/id")
                .asText();
        demo().data(
                        "mutation ($above: ID!) { upsertRole(unique: { name: \"SALES_REP\" },"
                                + " input: { name: \"SALES_REP\", parentRoleId: $above }) { id } }",
                        Map.of("above", managers));
        keycloak().awaitReady();
        LOG.infof("Keycloak and the server are ready after %s", Duration.between(begin, Instant.now()));
        register(demo(), "armature-demo");
        partner()
                .data(
                        "mutation ($input: IdentityProviderInput!) { createIdentityProvider(input: $input) { id } }",
                        Map.of("input", provider("armature-partner", "REFUSE")));
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
        if (keycloak != null) {
            keycloak.stop();
        }
        browser.close();
    }

    @Test
    @DisplayName("somebody who logs in through the login page is in, with a user record and its role")
    void codeFlow() {
        Api admin = as(browser.byLoginPage(keycloak().realm("armature-demo"), "demo-admin"));
        JsonNode who = admin.data(WHO);
        assertThat(who.at("/organisation/slug").asText()).isEqualTo("demo");
        assertThat(who.at("/me/admin").asBoolean()).isTrue();
        assertThat(who.at("/me/roles").toString()).isEqualTo("[\"ADMIN\"]");
        JsonNode user = record(demo(), "demo-admin");
        assertThat(user.path("id").asText()).isEqualTo(who.at("/me/userId").asText());
        assertThat(user.path("email").asText()).isEqualTo("demo-admin@demo.example");
        assertThat(user.path("firstName").asText()).isEqualTo("Ada");
    }

    @Test
    @DisplayName("a token by password opens schema and files too, and its ID token nothing")
    void passwordGrant() {
        JsonNode tokens = browser.byPassword(keycloak().realm("armature-demo"), "demo-admin");
        Api admin = as(tokens.path("access_token").asText());
        assertThat(admin.data(WHO).at("/organisation/slug").asText()).isEqualTo("demo");
        assertThat(Http.get(admin, "/schema.graphql").statusCode()).isEqualTo(200);
        assertThat(Http.get(admin, "/files/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertRefused(tokens.path("id_token").asText(), "its aud is not 'armature'");
    }

    @Test
    @DisplayName("roles and groups become roles and teams of the user record, by the mapping alone")
    void mapped() {
        as(browser.token(keycloak().realm("armature-demo"), "sales-rep")).post(WHO, Map.of());
        JsonNode user = record(demo(), "sales-rep");
        assertThat(user.at("/userRoles/nodes").findValuesAsText("name")).containsExactly("SALES_REP");
        assertThat(user.at("/userTeams/nodes").findValuesAsText("name")).containsExactly("Sales Key Accounts");
        as(browser.token(keycloak().realm("armature-demo"), "support-agent")).post(WHO, Map.of());
        assertThat(record(demo(), "support-agent").at("/userTeams/nodes"))
                .as("a team that is not there")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "nobody new comes in where the organisation refuses it, and a token never opens the other organisation")
    void twoOrganisations() {
        String token = browser.token(keycloak().realm("armature-partner"), "partner-admin");
        assertRefused(token, "not known here yet");
        assertThat(users(partner())).isEqualTo(1);

        String id = partner()
                .data("{ identityProviders { id } }")
                .at("/identityProviders/0/id")
                .asText();
        partner()
                .data(
                        "mutation ($id: ID!, $input: IdentityProviderInput!) { changeIdentityProvider(id: $id,"
                                + " input: $input) { firstLogin } }",
                        Map.of("id", id, "input", provider("armature-partner", "CREATE")));
        Api admin = as(token);
        assertThat(admin.data(WHO).at("/organisation/slug").asText()).isEqualTo("partner");
        String account = demo().data("mutation { createAccount(input: { name: \"Of demo\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        assertThat(admin.data("query ($id: ID!) { account(id: $id) { name } }", Map.of("id", account))
                        .path("account")
                        .isNull())
                .isTrue();
        assertThat(users(partner())).isEqualTo(2);
    }

    @Test
    @DisplayName("a user record that is deactivated or deleted is refused within seconds, whatever Keycloak says")
    void deactivated() throws InterruptedException {
        Api user = as(browser.token(keycloak().realm("armature-demo"), "marketing"));
        assertThat(Http.get(user, "/files/00000000-0000-0000-0000-000000000000").statusCode())
                .isNotEqualTo(401);
        String id = record(demo(), "marketing").path("id").asText();
        demo().data("mutation ($id: ID!) { updateUser(id: $id, set: { isActive: false }) { id } }", Map.of("id", id));
        assertRefusedSoon(user, "deactivated");
        demo().data("mutation ($id: ID!) { updateUser(id: $id, set: { isActive: true }) { id } }", Map.of("id", id));
        Thread.sleep(1_500);
        assertThat(Http.get(user, "/files/00000000-0000-0000-0000-000000000000").statusCode())
                .isNotEqualTo(401);
        demo().data("mutation ($id: ID!) { deleteUser(id: $id) { id } }", Map.of("id", id));
        assertRefusedSoon(user, "deactivated");
        demo().data("mutation ($id: ID!) { restoreUser(id: $id) { id } }", Map.of("id", id));
    }

    @Test
    @DisplayName("every role of the demo may do what the access definition says, on the records it says, and no more")
    void roles() {
        String ofAdmin = account(demo(), "Of nobody");
        Api rep = as(browser.token(keycloak().realm("armature-demo"), "sales-rep"));
        String ofRep = account(rep, "Of the rep");
        demo().data(
                        "mutation ($id: ID!) { updateAccount(id: $id, set: { taxId: \"DE 1\" }) { id } }",
                        Map.of("id", ofRep));
        assertSees(rep, ofRep, "MASKED", ofAdmin);
        assertHas(rep, "Mutation.createLead, Mutation.updateAccount, Mutation.deleteAccount");
        assertHasNot(rep, "Mutation.updateUser, Mutation.createUserRole, Mutation.changeAccess, Mutation.purgeAccount");

        Api manager = as(browser.token(keycloak().realm("armature-demo"), "sales-manager"));
        assertSees(manager, ofRep, "VISIBLE", ofAdmin);
        assertHas(manager, "Mutation.restoreAccount, Mutation.createInvoice");
        assertHasNot(manager, "Mutation.purgeAccount, Mutation.changeMetadata, Query.apiTokens");

        for (String reader : List.of("support-agent", "marketing", "read-only")) {
            Api user = as(browser.token(keycloak().realm("armature-demo"), reader));
            assertThat(names(user)).as(reader).contains("Of nobody", "Of the rep");
            assertHasNot(user, "Mutation.createAccount, Mutation.updateAccount, Mutation.deleteAccount");
        }
        Api agent = as(browser.token(keycloak().realm("armature-demo"), "support-agent"));
        assertHas(agent, "Mutation.createTicket, Mutation.restoreTicket");
        assertHasNot(agent, "Query.opportunities, Mutation.createCampaign");
        Api marketing = as(browser.token(keycloak().realm("armature-demo"), "marketing"));
        assertHas(marketing, "Mutation.createCampaign, Mutation.createLead");
        assertHasNot(marketing, "Query.opportunities, Mutation.createTicket");
        Api reader = as(browser.token(keycloak().realm("armature-demo"), "read-only"));
        assertHas(reader, "Query.opportunities, Query.tickets");
        assertHasNot(reader, "Mutation.createTicket, Mutation.createLead, Query.accessModel");

        Api admin = as(browser.token(keycloak().realm("armature-demo"), "demo-admin"));
        assertThat(names(admin)).contains("Of nobody", "Of the rep");
        assertHas(admin, "Mutation.purgeAccount, Mutation.changeAccess, Mutation.changeMetadata, Query.apiTokens");
    }

    private static String account(Api caller, String name) {
        return caller.data(
                        "mutation ($name: String!) { createAccount(input: { name: $name }) { id } }",
                        Map.of("name", name))
                .at("/createAccount/id")
                .asText();
    }

    /** Sees one account, its tax id as said, and another not. */
    private static void assertSees(Api caller, String seen, String taxId, String unseen) {
        JsonNode both = caller.data(
                "query ($seen: ID!, $unseen: ID!) { seen: account(id: $seen) { taxId } unseen: account(id: $unseen) { id } }",
                Map.of("seen", seen, "unseen", unseen));
        assertThat(both.at("/seen/taxId").asText().equals("DE 1")).isEqualTo(taxId.equals("VISIBLE"));
        assertThat(both.path("seen").isObject()).isTrue();
        assertThat(both.path("unseen").isNull()).isTrue();
    }

    private static List<String> names(Api caller) {
        return caller.data("{ accounts(first: 100) { nodes { name } } }").findValuesAsText("name");
    }

    private static void assertHas(Api caller, String fields) {
        assertThat(rootFields(caller)).contains(fields.split(", "));
    }

    private static void assertHasNot(Api caller, String fields) {
        assertThat(rootFields(caller)).doesNotContain(fields.split(", "));
    }

    private static List<String> rootFields(Api caller) {
        JsonNode schema = caller.data("{ __schema { queryType { fields { name } } mutationType { fields { name } } } }")
                .path("__schema");
        return Stream.concat(
                        schema.path("queryType").findValuesAsText("name").stream()
                                .map(name -> "Query." + name),
                        schema.path("mutationType").findValuesAsText("name").stream()
                                .map(name -> "Mutation." + name))
                .toList();
    }

    @Test
    @DisplayName("a realm that signs with a new key is understood at once")
    void rotated() {
        String before = browser.token(keycloak().realm("armature-demo"), "demo-admin");
        browser.rotateKey(keycloak(), "armature-demo");
        String after = browser.token(keycloak().realm("armature-demo"), "demo-admin");
        assertThat(header(after)).isNotEqualTo(header(before));
        assertThat(as(after).data(WHO).at("/me/admin").asBoolean()).isTrue();
        assertThat(as(before).data(WHO).at("/me/admin").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("tokens of a realm that nobody registered, and tokens made of real ones, open nothing")
    void forged() throws JoseException {
        String token = browser.token(keycloak().realm("armature-demo"), "demo-admin");
        String[] parts = token.split("\\.");
        assertRefused(parts[0] + "." + parts[1] + "." + reversed(parts[2]), "signature");
        assertRefused(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".", "not signed with one of");
        assertRefused(withPublicKeyAsSecret(token), "not signed with one of");
        String foreign = browser.token(keycloak().realm("armature-partner"), "partner-admin");
        assertRefused(parts[0] + "." + foreign.split("\\.")[1] + "." + parts[2], "signature");
    }

    private void register(Api admin, String realm) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        int code = new IdentityProviderCommand(stream, stream)
                .run(
                        List.of(
                                PROVIDER.toString(),
                                "--url",
                                admin.base(),
                                "--issuer",
                                keycloak().realm(realm)),
                        Map.of("ARMATURE_TOKEN", admin.token()));
        assertThat(code).as(said.toString(UTF_8)).isZero();
    }

    private Map<String, Object> provider(String realm, String firstLogin) throws AssertionError {
        try {
            Map<String, Object> input = new HashMap<>(
                    Api.JSON.readValue(Files.readString(PROVIDER), new TypeReference<Map<String, Object>>() {}));
            input.put("issuer", keycloak().realm(realm));
            input.put("firstLogin", firstLogin);
            return input;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String withPublicKeyAsSecret(String token) throws JoseException {
        String keyId = JsonWebSignature.fromCompactSerialization(token)
                .getHeader("kid")
                .toString();
        String keys = browser.get(keycloak().realm("armature-demo") + "/protocol/openid-connect/certs")
                .toString();
        JsonWebKey key = new JsonWebKeySet(keys).findJsonWebKey(keyId, null, null, null);
        JsonWebSignature forged = new JsonWebSignature();
        forged.setPayload(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
        forged.setAlgorithmHeaderValue("HS256");
        forged.setKeyIdHeaderValue(keyId);
        forged.setKey(new HmacKey(key.getKey().getEncoded()));
        forged.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        return forged.getCompactSerialization();
    }

    private void assertRefused(String token, String reason) {
        JsonNode answer = as(token).post(WHO, Map.of());
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.at("/errors/0/message").asText()).contains(reason);
    }

    private static void assertRefusedSoon(Api user, String reason) throws InterruptedException {
        Instant end = Instant.now().plus(SOON);
        JsonNode answer = user.post(WHO, Map.of());
        while (!answer.at("/errors/0/extensions/code").asText().equals("UNAUTHENTICATED")
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            answer = user.post(WHO, Map.of());
        }
        assertThat(answer.at("/errors/0/message").asText()).contains(reason);
    }

    private static JsonNode record(Api admin, String username) {
        return admin.data(RECORD, Map.of("name", username)).at("/users/nodes/0");
    }

    private static int users(Api admin) {
        return admin.data("{ users { totalCount } }").at("/users/totalCount").asInt();
    }

    private Api as(String token) {
        return new Api(demo().base(), demo().org(), token);
    }

    private Keycloak keycloak() {
        return Objects.requireNonNull(keycloak);
    }

    private Api demo() {
        return Objects.requireNonNull(demo);
    }

    private Api partner() {
        return Objects.requireNonNull(partner);
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
