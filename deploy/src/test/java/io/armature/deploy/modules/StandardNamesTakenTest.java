package io.armature.deploy.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.DatabaseAddress;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an organisation stored while the standard had no tickets, no account industries, no totals of quotes and no lead
 * sources is put into the database as it lay there: the server that meets it is of a later version.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("An organisation whose own names meet later standard names")
class StandardNamesTakenTest {
    private static final String STORED = """
            {"version": 1, "nextShortId": 10, "nextModuleNumber": 1001,
             "customModules": [{"name": "tickets", "type": "Ticket", "number": 1000, "displayField": "seat"}],
             "customFields": {
               "tickets": [{"id": "f1", "name": "seat", "type": "TEXT", "flags": ["required"]},
                 {"id": "f2", "name": "account", "type": "REFERENCE", "target": "accounts", "inverse": "tickets"}],
               "accounts": [{"id": "f3", "name": "industry", "type": "INTEGER"}],
               "opportunities": [{"id": "f4", "name": "closedAt", "type": "TEXT"}],
               "quotes": [{"id": "f5", "name": "total", "type": "TEXT"}, {"id": "f6", "name": "exchangeRate", "type": "TEXT"},
                 {"id": "f7", "name": "discountAmount", "type": "TEXT"}],
               "quoteLines": [{"id": "f8", "name": "quantity", "type": "TEXT"}, {"id": "f9", "name": "quote", "type": "TEXT"}]},
             "customPicklists": [{"name": "leadSource", "values": ["Fair"]}]}""";
    private static final String ACCESS = """
            {"roles": {"CLERK": {"modules": {"tickets": {"rights": ["read"], "scope": "ALL"},
              "accounts": {"rights": ["read"], "scope": "ALL", "fields": {"industry": {"read": false}}}}}}}""";
    private static final String CHANGE =
            "mutation($c: [MetadataChangeInput!]!) { changeMetadata(changes: $c) { version } }";
    private static final String IMPORT =
            "mutation($yaml: String!) { importDefinition(yaml: $yaml, dryRun: false) { version differences { path } } }";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @ConfigProperty(name = "armature.database.app")
    String app;

    private Api admin;
    private OrgCatalog catalog;

    @BeforeEach
    void storedBefore() throws SQLException {
        admin = applicants.newOrganisation();
        String org = admin.org().value();
        DatabaseAddress database = DatabaseAddress.parse(app);
        String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('armature.org', ?, true)", org);
            run(
                    connection,
                    "insert into organisation_definition (org_id, version, document) values (?, 1, ?::jsonb)",
                    org,
                    STORED);
            run(
                    connection,
                    "insert into slot_binding (org_id, module, field_key, kind, number, state)"
                            + " values (?, 'tickets', 'f2', 'REF', 1, 'READY')",
                    org);
            run(
                    connection,
                    "insert into access_definition (org_id, version, document) values (?, 1, ?::jsonb)",
                    org,
                    ACCESS);
            run(
                    connection,
                    "insert into catalog_revision (org_id, version, revision, access_version) values (?, 1, 1, 1)",
                    org);
            connection.commit();
        }
        catalog = catalogs.refreshed(admin.org()).await().atMost(PATIENCE);
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Test
    @DisplayName("keeps its own and gets the standard's with a suffix, each with its values")
    void both() {
        JsonNode account = admin.data(
                        "mutation { createAccount(input: { name: \"A\", industry: 7, industryStd: \"BANKING\" })"
                                + " { id industry industryStd industryStdLabel } }")
                .get("createAccount");
        assertThat(account.get("industry").asInt()).isEqualTo(7);
        assertThat(account.get("industryStdLabel").asText()).isEqualTo("Banking");
        tickets(account.get("id").asText());
        JsonNode read = admin.data(
                "{ accounts(where: { industry: { eq: 7 }, industryStd: { eq: \"BANKING\" } }) { nodes {"
                        + " tickets { nodes { __typename seat } } ticketsStd { nodes { __typename subject number } } } } }");
        assertThat(read.at("/accounts/nodes/0").toString())
                .isEqualTo(
                        "{\"tickets\":{\"nodes\":[{\"__typename\":\"Ticket\",\"seat\":\"12B\"}]},"
                                + "\"ticketsStd\":{\"nodes\":[{\"__typename\":\"TicketStd\",\"subject\":\"Broken\",\"number\":\"TIC-00001\"}]}}");
    }

    private void tickets(String account) {
        Map<String, String> ofAccount = Map.of("a", account);
        admin.data("mutation($a: ID!) { createTicket(input: { seat: \"12B\", accountId: $a }) { id } }", ofAccount);
        admin.data(
                "mutation($a: ID!) { createTicketStd(input: { subject: \"Broken\", status: \"OPEN\", accountId: $a }) { id } }",
                ofAccount);
    }

    @Test
    @DisplayName("is served by the rules of the standard modules, which leave its own fields alone")
    void rules() {
        JsonNode won = admin.data("mutation { createOpportunity(input: { name: \"Deal\", stage: \"CLOSED_WON\","
                        + " closeDate: \"2026-01-31\", closedAt: \"Bonn\" }) { closedAt closedAtStd } }")
                .get("createOpportunity");
        assertThat(won.get("closedAt").asText()).isEqualTo("Bonn");
        assertThat(won.get("closedAtStd").asText()).startsWith("20");
        JsonNode refused = admin.post(
                "mutation { createTicketStd(input: { subject: \"S\", status: \"SOLVED\" }) { id } }", Map.of());
        assertThat(refused.at("/errors/0/extensions/violations/0/field").asText())
                .isEqualTo("resolution");
    }

    @Test
    @DisplayName("gets totals and the rates of documents in the standard's fields, found by the standard's reference")
    void totals() {
        String yen = admin.data(
                        "mutation { createCurrency(input: { code: \"JPY\", name: \"Yen\", decimals: 0 }) { id } }")
                .at("/createCurrency/id")
                .asText();
        admin.data(
                "mutation($y: ID!) { createExchangeRate(input: { foreignCurrencyId: $y, date: \"2020-01-01\","
                        + " rate: \"0.5\" }) { id } }",
                Map.of("y", yen));
        String quote = admin.data(
                        "mutation($a: ID!) { createQuote(input: { subject: \"Q\", currency: \"JPY\", accountId: $a,"
                                + " total: \"own\", exchangeRate: \"own\" }) { id } }",
                        Map.of("a", account()))
                .at("/createQuote/id")
                .asText();
        admin.data(
                "mutation($q: ID!) { createQuoteLine(input: { quoteStdId: $q, quantityStd: \"3\", unitPrice: \"100\","
                        + " quantity: \"own\", quote: \"own\" }) { id } }",
                Map.of("q", quote));
        admin.data(
                "mutation($q: ID!) { createQuoteLine(input: { quoteStdId: $q, unitPrice: \"7\" }) { id } }",
                Map.of("q", quote));
        JsonNode read = admin.data(
                        "query($q: ID!) { quote(id: $q) { total exchangeRate totalStd totalStdBase exchangeRateStd"
                                + " lines { nodes { quantity quote lineTotal lineTotalBase quoteStd { subject } } } } }",
                        Map.of("q", quote))
                .get("quote");
        assertThat(read.get("total").asText()).isEqualTo("own");
        assertThat(read.get("exchangeRate").asText()).isEqualTo("own");
        assertThat(new BigDecimal(read.get("totalStd").asText())).isEqualByComparingTo("307");
        assertThat(read.get("totalStdBase").asText()).startsWith("153.5");
        assertThat(read.get("exchangeRateStd").asText()).startsWith("0.5");
        JsonNode line = read.at("/lines/nodes/0");
        assertThat(line.get("quantity").asText()).isEqualTo("own");
        assertThat(line.get("quote").asText()).isEqualTo("own");
        assertThat(line.get("lineTotalBase").asText()).startsWith("150");
        assertThat(line.at("/quoteStd/subject").asText()).isEqualTo("Q");
    }

    @Test
    @DisplayName("is refused what the standard's validations forbid, under the names that it sees")
    void validations() {
        String create =
                "mutation($a: ID!) { createQuote(input: { subject: \"Q\", accountId: $a, discountPercent: \"1\","
                        + " discountAmount: \"own\"%s }) { discountAmount } }";
        Map<String, String> ofAccount = Map.of("a", account());
        JsonNode refused = admin.post(create.formatted(", discountAmountStd: \"1\""), ofAccount);
        assertThat(refused.at("/errors/0/extensions/violations/0/field").asText())
                .isEqualTo("discountAmountStd");
        assertThat(admin.data(create.formatted(""), ofAccount)
                        .at("/createQuote/discountAmount")
                        .asText())
                .isEqualTo("own");
    }

    private String account() {
        return admin.data("mutation { createAccount(input: { name: \"A\", industryStd: \"BANKING\" }) { id } }")
                .at("/createAccount/id")
                .asText();
    }

    @Test
    @DisplayName("grants by the standard roles what is the standard's, and by its own roles what is its own")
    void access() {
        assertThat(catalog.access().problems()).isEmpty();
        tickets(account());
        Api agent = holder("SUPPORT_AGENT");
        assertThat(agent.data("{ ticketsStd { nodes { subject } } }")
                        .at("/ticketsStd/nodes/0/subject")
                        .asText())
                .isEqualTo("Broken");
        assertThat(agent.code("{ tickets { nodes { seat } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        Api clerk = holder("CLERK");
        assertThat(clerk.data("{ tickets { nodes { seat } } accounts { nodes { industryStd } } }")
                        .toString())
                .isEqualTo("{\"tickets\":{\"nodes\":[{\"seat\":\"12B\"}]},"
                        + "\"accounts\":{\"nodes\":[{\"industryStd\":\"BANKING\"}]}}");
        assertThat(clerk.code("{ ticketsStd { nodes { id } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(clerk.code("{ accounts { nodes { industry } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    private Api holder(String role) {
        String secret = admin.data(
                        "mutation($t: CreateApiTokenInput!) { createApiToken(input: $t) { secret } }",
                        Map.of("t", Map.of("name", role, "roles", List.of(role))))
                .at("/createApiToken/secret")
                .asText();
        return new Api(admin.base(), admin.org(), secret);
    }

    @Test
    @DisplayName("describes and overrides both, and goes on calling them so")
    void changed() {
        JsonNode described =
                admin.data("{ module(name: \"accounts\") { fields { name label origin } } modules { name } }");
        assertThat(described.at("/module/fields").findValuesAsText("name")).contains("industry", "industryStd");
        assertThat(described.at("/modules").findValuesAsText("name")).contains("tickets", "ticketsStd");
        admin.data("mutation { changeAccess(changes: [{ resetRole: { name: \"CLERK\" } }]) { version } }");
        admin.data(
                CHANGE,
                Map.of(
                        "c",
                        List.of(
                                Map.of(
                                        "changeField",
                                        Map.of("module", "accounts", "name", "industryStd", "required", true)),
                                Map.of("removeField", Map.of("module", "accounts", "name", "industry")))));
        assertThat(admin.code("mutation { createAccount(input: { name: \"A\" }) { id } }", Map.of()))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(exported(admin))
                .contains("accounts.industry: industryStd", "tickets: ticketsStd", "field: industryStd");
        Map<String, String> field = Map.of("module", "accounts", "name", "industryStd", "label", "I", "type", "TEXT");
        assertThat(admin.code(CHANGE, Map.of("c", List.of(Map.of("createField", field)))))
                .isEqualTo("METADATA_INVALID");
    }

    @Test
    @DisplayName("is exported and imported byte for byte, while an organisation without such names has the plain ones")
    void moved() {
        String file = exported(admin);
        JsonNode again = admin.data(IMPORT, Map.of("yaml", file)).get("importDefinition");
        assertThat(again.get("version").asInt()).isEqualTo(1);
        assertThat(again.get("differences")).isEmpty();

        Api other = applicants.newOrganisation();
        assertThat(other.data(
                                "mutation { createAccount(input: { name: \"A\", industry: \"BANKING\" }) { industryLabel } }")
                        .at("/createAccount/industryLabel")
                        .asText())
                .isEqualTo("Banking");
        assertThat(other.code("{ ticketsStd { nodes { id } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");

        Api elsewhere = applicants.newOrganisation();
        elsewhere.data(IMPORT, Map.of("yaml", file));
        assertThat(exported(elsewhere)).isEqualTo(file);
        assertThat(elsewhere
                        .data("{ tickets { nodes { seat } } ticketsStd { nodes { subject } } }")
                        .get("ticketsStd"))
                .isNotNull();
    }

    private static String exported(Api api) {
        return api.data("{ exportDefinition }").get("exportDefinition").asText();
    }
}
