package io.armature.deploy.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.database.TestDatabase;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The tokens issued in a run")
class IssuedTokensTest {
    /** How much of a token lists show; what follows is the secret. */
    private static final int SHOWN = "arm_live_".length() + 6;

    private static final List<String> LOGGERS =
            List.of("io.armature", "io.quarkus", "io.vertx", "org.hibernate", "graphql");

    @Inject
    Applicants applicants;

    private final KeptLog log = new KeptLog();
    private final List<Level> levels = new ArrayList<>();

    @BeforeEach
    void listen() {
        for (String name : LOGGERS) {
            Logger logger = Logger.getLogger(name);
            levels.add(logger.getLevel());
            logger.setLevel(Level.FINE);
        }
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(log);
        for (int i = 0; i < LOGGERS.size(); i++) {
            Logger.getLogger(LOGGERS.get(i)).setLevel(levels.get(i));
        }
    }

    @Test
    @DisplayName("are nowhere in the database, in no notation, and not in the log, even where all is logged")
    void nowhere() throws SQLException {
        List<String> issued = issued();
        assertThat(issued).hasSize(6).allMatch(token -> token.startsWith("arm_live_"));
        Logger.getLogger("io.armature.test").fine("This run logs what is fine");
        assertThat(log.text()).contains("This run logs what is fine");
        for (String token : issued) {
            for (String notation : notations(token.substring(SHOWN))) {
                assertThat(log.text()).doesNotContain(notation);
            }
        }
        assertThat(holders(issued)).isEmpty();
        assertThat(holders(List.of(issued.getFirst().substring(0, SHOWN) + "q7ZkW93nLtXv0BdRs5")))
                .as("the search itself: nothing is found of a token that shares what is shown")
                .isEmpty();
        assertThat(found("select count(*) from api_token t where t::text like '%"
                        + issued.getFirst().substring(0, SHOWN) + "%'"))
                .as("the search itself: what is shown of a token is found")
                .isEqualTo(1);
    }

    /** Made, used, rotated, revoked, mistyped: all that a token goes through. */
    private List<String> issued() {
        Api admin = applicants.newOrganisation();
        List<String> issued = new ArrayList<>(List.of(admin.token()));
        JsonNode made = create(admin, Map.of("name", "one", "roles", List.of("ADMIN")));
        JsonNode narrow = create(admin, Map.of("name", "two", "scopes", List.of("accounts:read")));
        issued.add(secret(made));
        issued.add(secret(narrow));
        String id = made.at("/token/id").asText();
        JsonNode rotated = admin.data("mutation { rotateApiToken(id: \"" + id + "\", overlap: \"PT1H\") { secret } }")
                .get("rotateApiToken");
        issued.add(secret(rotated));
        Api last = new Api(admin.base(), admin.org(), secret(rotated));
        last.data("{ apiTokens { id name prefix lastUsedAt } }");
        last.post("{ nothing }", Map.of());
        last.post("mutation($i: AccountInput!) { createAccount(input: $i) { id } }", Map.of("i", Map.of()));
        issued.add(secret(create(last, Map.of("name", "three", "roles", List.of("ADMIN")))));
        String wrong = secret(made).substring(0, secret(made).length() - 1) + "x";
        new Api(admin.base(), admin.org(), wrong).post("{ me { admin } }", Map.of());
        issued.add(wrong);
        admin.data("mutation { revokeApiToken(id: \"" + id + "\") { revokedAt } }");
        last.post("{ me { admin } }", Map.of());
        return issued;
    }

    private static JsonNode create(Api by, Map<String, ?> wanted) {
        return by.data(
                        "mutation ($t: CreateApiTokenInput!) { createApiToken(input: $t) { secret token { id } } }",
                        Map.of("t", wanted))
                .get("createApiToken");
    }

    private static String secret(JsonNode made) {
        return made.get("secret").asText();
    }

    private static List<String> notations(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
        return List.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Every row of every table as text, which writes bytes in hexadecimal: the tables that hold a token. */
    private static List<String> holders(List<String> tokens) throws SQLException {
        List<String> holders = new ArrayList<>();
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                for (String token : tokens) {
                    for (String notation : notations(token.substring(SHOWN))) {
                        if (any(statement, table, notation)) {
                            holders.add(table);
                        }
                    }
                }
            }
        }
        return holders;
    }

    private static boolean any(Statement statement, String table, String text) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select exists (select from " + table + " t where position('" + text + "' in t::text) > 0)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(50);
        return tables;
    }

    private static long found(String sql) throws SQLException {
        TestDatabase database = TestDatabase.shared();
        try (Connection connection = database.connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
