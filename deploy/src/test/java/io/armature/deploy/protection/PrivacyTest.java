package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.database.TestDatabase;
import io.armature.deploy.access.Person;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("All data of one person")
class PrivacyTest {
    /** In every value that is hers, however it is written or folded. */
    private static final String MARK = "zyxw";

    private static final String EXPORT =
            "query ($contactId: ID, $email: String, $sameEmail: Boolean = true) { exportPerson(contactId: $contactId, email: $email, sameEmail: $sameEmail) { records { belonging module id deleted values hidden }"
                    + " history { recordId field oldValue newValue } files { id name } views { name hidden where } } }";
    private static final String ERASE =
            "mutation ($contactId: ID, $userId: ID, $email: String, $dry: Boolean!) { erasePerson(contactId: $contactId, userId: $userId, email: $email, dryRun: $dry) { dryRun records fields"
                    + " historyEntries files views modules { belonging module found records fields } } }";

    @Inject
    Applicants applicants;

    private Api admin;
    private String contact;
    private String account;
    private String other;
    private String file;

    @BeforeEach
    void zyxwOfManyRecords() throws IOException, InterruptedException {
        admin = applicants.newOrganisation();
        admin.data(
                "mutation { changeMetadata(changes: [{ createField: { module: \"contacts\", name: \"nickname\", label:"
                        + " \"Nickname\", type: TEXT, length: 40, personal: true, indexed: true, audited: true } }, { createField:"
                        + " { module: \"contacts\", name: \"shoeSize\", label: \"Shoe size\", type: TEXT, length: 40 } }, {"
                        + " createField: { module: \"contacts\", name: \"hobby\", label: \"Hobby\", type: TEXT, length: 40 } }],"
                        + " dryRun: false) { version } }");
        account = id("createAccount", "{ name: \"Acme\", phone: \"+44 20 7946 0000\" }");
        String address = id("createAddress", "{ line1: \"1 Zyxw Street\", city: \"Zyxwtown\" }");
        contact = id(
                "createContact",
                "{ firstName: \"Zyxw-Ada\", lastName: \"Zyxw-Love\", email: \"first@zyxw.example\", mobile: \"+44 20 7946"
                        + " 0999\", birthDate: \"1815-12-10\", nickname: \"Zyxwy\", shoeSize: \"38\", hobby: \"zyxw"
                        + " knitting\", accountId: \"" + account + "\", primaryAddressId: \"" + address
                        + "\", externalIds: [{ system: \"erp\", key: \"4711-0815\" }] }");
        set("Contact", contact, "{ email: \"ada@zyxw.example\", nickname: \"Zyxwie\" }");
        admin.data(
                "mutation { changeMetadata(changes: [{ removeField: { module: \"contacts\", name: \"hobby\" } }], dryRun:"
                        + " false) { version } }");
        other = id(
                "createContact",
                "{ lastName: \"Babbage\", email: \"charles@other.example\", reportsToId: \"" + contact
                        + "\", accountId: \"" + account + "\" }");
        id(
                "createLead",
                "{ lastName: \"Zyxw-Lead\", email: \"ADA@zyxw.example\", city: \"Zyxwton\", status: \"NEW\" }");
        String gone = id("createLead", "{ lastName: \"Zyxw-Gone\", email: \"ada@zyxw.example\", status: \"NEW\" }");
        admin.data("mutation { deleteLead(id: \"" + gone + "\") { id } }");
        String ticket = id("createTicket", "{ subject: \"Zyxw cannot log in\", contactId: \"" + contact + "\" }");
        id(
                "createTicketComment",
                "{ ticketId: \"" + ticket + "\", content: \"zyxw called again\", visibility: \"INTERNAL\" }");
        id(
                "createActivity",
                "{ subject: \"Call zyxw\", activityType: \"CALL\", status: \"PLANNED\", contactId: \"" + contact
                        + "\" }");
        id(
                "createEmail",
                "{ subject: \"Hello zyxw\", from: \"me@acme.example\", to: \"You <ADA@zyxw.example>, b@c.example\","
                        + " body: \"<p>Dear zyxw</p>\" }");
        id("createNote", "{ parentId: \"" + contact + "\", content: \"zyxw likes tea\" }");
        admin.data(
                "mutation { saveView(view: { module: \"contacts\", name: \"Hers\", visibility: PUBLIC, where: { email: {"
                        + " eq: \"ADA@Zyxw.example\" } } }) { id } other: saveView(view: { module: \"contacts\", name: \"Others\","
                        + " visibility: PUBLIC, where: { email: { eq: \"charles@other.example\" } } }) { id } }");
        file = upload();
        id("createAttachment", "{ parentId: \"" + contact + "\", fileName: \"zyxw.txt\", fileId: \"" + file + "\" }");
    }

    @Test
    @DisplayName("is taken out: her records, what is about her, history and files, deleted ones too")
    void export() {
        JsonNode data = export(admin, Map.of("contactId", contact));
        assertThat(modules(data, "PERSON")).containsExactlyInAnyOrder("contacts", "leads", "leads");
        assertThat(modules(data, "ABOUT"))
                .contains("tickets", "activities", "emails", "notes", "attachments")
                .doesNotContain("accounts", "contacts");
        assertThat(modules(data, "PART"))
                .contains("ticketComments", "addresses")
                .doesNotContain("accounts");
        assertThat(data.toString())
                .contains("Zyxw-Ada", "Zyxwie", "1815-12-10", "Zyxw-Gone", "zyxw likes tea", "first@zyxw.example")
                .doesNotContain("Babbage", "7946 0000");
        assertThat(data.get("files").findValuesAsText("id")).containsExactly(file);
        assertThat(data.get("views").toString())
                .isEqualTo(
                        "[{\"name\":\"Hers\",\"hidden\":false,\"where\":{\"email\":{\"eq\":\"ADA@Zyxw.example\"}}}]");
        assertThat(data.at("/records/0/values/nickname").asText()).isEqualTo("Zyxwie");
        JsonNode byEmail = export(admin, Map.of("email", "Ada@Zyxw.example"));
        assertThat(byEmail.get("records")).hasSameSizeAs(data.get("records"));
        JsonNode alone = export(admin, Map.of("contactId", contact, "sameEmail", false));
        assertThat(modules(alone, "PERSON")).containsExactly("contacts");
    }

    @Test
    @DisplayName("shows masked fields masked to whoever may not see sensitive data")
    void masked() {
        Api officer = scoped("privacy:write", "*:read");
        JsonNode data = export(officer, Map.of("contactId", contact));
        assertThat(data.at("/records/0/values/birthDate").asText()).isEqualTo("••••");
        assertThat(data.toString()).doesNotContain("1815").contains("Zyxw-Ada");
        JsonNode basic = export(scoped("privacy:write", "*:read:basic"), Map.of("contactId", contact));
        assertThat(basic.toString().toLowerCase(Locale.ROOT)).doesNotContain(MARK, "1815");
        assertThat(basic.at("/views/0/hidden").asBoolean()).isTrue();
        JsonNode sensitive = export(scoped("privacy:write", "*:read:sensitive"), Map.of("contactId", contact));
        assertThat(sensitive.at("/records/0/values/birthDate").asText()).isEqualTo("1815-12-10");
    }

    @Test
    @DisplayName(
            "is whole for whoever has the right, of records too that sharing keeps from it; fields and modules it may not read stay hidden")
    void beyondSharing() {
        admin.data("mutation { changeAccess(changes: [{ addRole: { name: \"OFFICER\" } },"
                + " { grantModule: { of: { role: \"OFFICER\" }, module: \"contacts\", scope: OWN, rights: [READ] } },"
                + " { grantField: { of: { role: \"OFFICER\" }, module: \"contacts\", field: \"shoeSize\", read: HIDDEN } },"
                + " { grantPlatform: { of: { role: \"OFFICER\" }, rights: [PRIVACY] } }]) { version } }");
        Api officer = Person.in(admin, "olga", "OFFICER").api();
        assertThat(officer.data("{ contacts { nodes { id } } }").at("/contacts/nodes"))
                .isEmpty();
        JsonNode data = export(officer, Map.of("contactId", contact));
        JsonNode all = export(admin, Map.of("contactId", contact));
        assertThat(data.get("records")).hasSameSizeAs(all.get("records"));
        assertThat(data.at("/records/0/id")).isEqualTo(all.at("/records/0/id"));
        assertThat(data.at("/records/0/values/firstName").asText()).isEqualTo("Zyxw-Ada");
        assertThat(data.at("/records/0/values").has("shoeSize")).isFalse();
        assertThat(data.at("/records/0/hidden").toString()).contains("shoeSize");
        assertThat(data.get("records"))
                .filteredOn(record -> !record.get("module").asText().equals("contacts"))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record.toString().toLowerCase(Locale.ROOT)).doesNotContain(MARK));
        Map<String, Object> rehearsed = Map.of("contactId", contact, "dry", true);
        assertThat(officer.data(ERASE, rehearsed)).isEqualTo(admin.data(ERASE, rehearsed));
    }

    @Test
    @DisplayName("is hidden from tokens of the group basic wherever they read")
    void basic() {
        Api basic = scoped("contacts:read:basic");
        JsonNode row = basic.data("{ contact(id: \"" + contact + "\") { lastName nickname status } }")
                .get("contact");
        assertThat(row.get("lastName").asText()).isEqualTo("••••");
        assertThat(row.get("nickname").asText()).isEqualTo("••••");
        assertThat(scoped("contacts:read")
                        .data("{ contact(id: \"" + contact + "\") { lastName } }")
                        .at("/contact/lastName")
                        .asText())
                .isEqualTo("Zyxw-Love");
    }

    @Test
    @DisplayName("is erased so that nothing of it is found anywhere in the database, and others keep theirs")
    void erase() throws SQLException, IOException, InterruptedException {
        assertThat(traces()).isNotEmpty();
        assertThat(fileStatus()).isEqualTo(200);
        JsonNode would = erase(true);
        assertThat(would.get("dryRun").asBoolean()).isTrue();
        assertThat(admin.data("{ contact(id: \"" + contact + "\") { lastName } }")
                        .at("/contact/lastName")
                        .asText())
                .isEqualTo("Zyxw-Love");
        JsonNode did = erase(false);
        assertThat(did.get("records").asInt())
                .isEqualTo(would.get("records").asInt())
                .isEqualTo(10);
        assertThat(did.get("fields").asInt()).isEqualTo(would.get("fields").asInt());
        assertThat(did.get("historyEntries").asInt())
                .isEqualTo(would.get("historyEntries").asInt())
                .isGreaterThanOrEqualTo(2);
        assertThat(did.get("files").asInt()).isEqualTo(1);
        assertThat(did.get("views").asInt())
                .isEqualTo(would.get("views").asInt())
                .isEqualTo(1);
        assertThat(admin.data("{ views(module: \"contacts\") { name } }")
                        .get("views")
                        .findValuesAsText("name"))
                .containsExactly("Others");
        assertThat(traces()).isEmpty();
        assertThat(fileStatus()).isEqualTo(404);
        JsonNode left = admin.data(
                "query ($c: ID!, $o: ID!, $a: ID!) { contact(id: $c) { lastName email nickname shoeSize"
                        + " externalIds { key } primaryAddressId } other: contact(id: $o) { lastName email reportsToId }"
                        + " account(id: $a) { name phone } }",
                Map.of("c", contact, "o", other, "a", account));
        assertThat(left.at("/contact/lastName").asText()).isEqualTo("Erased");
        assertThat(left.at("/contact/email").isNull()).isTrue();
        assertThat(left.at("/contact/shoeSize").asText()).isEqualTo("38");
        assertThat(left.at("/other/lastName").asText()).isEqualTo("Babbage");
        assertThat(left.at("/other/email").asText()).isEqualTo("charles@other.example");
        assertThat(left.at("/account/phone").asText()).isEqualTo("+44 20 7946 0000");
        assertThat(admin.data("{ contacts(where: { nickname: { contains: \"zyxw\" } }) { totalCount } }")
                        .at("/contacts/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("erased once is erased again without effect, and both are in the audit log without values")
    void twice() {
        erase(false);
        JsonNode again = erase(false);
        assertThat(again.get("records").asInt()).isZero();
        assertThat(again.get("historyEntries").asInt()).isZero();
        JsonNode unknown = admin.data(ERASE, Map.of("email", "nobody@zyxw.example", "dry", false));
        assertThat(unknown.at("/erasePerson/records").asInt()).isZero();
        JsonNode log =
                admin.data("{ auditLog(where: { kinds: [PERSON_ERASED] }) { nodes { detail module recordId } } }");
        assertThat(log.findValuesAsText("recordId")).contains(contact);
        assertThat(log.toString().toLowerCase(Locale.ROOT)).doesNotContain(MARK);
    }

    @Test
    @DisplayName("of a user goes with claims, so that the name is free again")
    void user() {
        String user = id("createUser", "{ username: \"zyxw\", email: \"zyxw@staff.example\", firstName: \"Zyxw\" }");
        String secret = admin.data(
                        "mutation ($id: ID!) { createApiToken(input: { name: \"hers\", userId: $id, roles: [\"ADMIN\"] }) {"
                                + " secret } }",
                        Map.of("id", user))
                .at("/createApiToken/secret")
                .asText();
        new Api(admin.base(), admin.org(), secret)
                .data(
                        "mutation { a: saveView(view: { module: \"accounts\", name: \"Mine\" }) { id } b: saveView(view: {"
                                + " module: \"accounts\", name: \"Ours\", visibility: PUBLIC }) { id } }");
        JsonNode erased = admin.data(ERASE, Map.of("userId", user, "dry", false));
        assertThat(erased.at("/erasePerson/views").asInt()).isEqualTo(1);
        assertThat(admin.data("{ views(module: \"accounts\") { name } }")
                        .get("views")
                        .findValuesAsText("name"))
                .containsExactly("Ours");
        assertThat(admin.data("{ user(id: \"" + user + "\") { username email } }")
                        .at("/user/username")
                        .asText())
                .isEqualTo("Erased " + user);
        id("createUser", "{ username: \"zyxw\", email: \"zyxw@staff.example\" }");
    }

    @Test
    @DisplayName("is for callers with the right alone, and of persons that are there")
    void refused() {
        Api none = scoped("*:read:sensitive", "contacts:write");
        assertThat(none.code(EXPORT, Map.of("contactId", contact))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(none.code(ERASE, Map.of("contactId", contact, "dry", true))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(admin.code(EXPORT, Map.of("contactId", account))).isEqualTo("NOT_FOUND");
        assertThat(admin.code(EXPORT, Map.of("contactId", "nonsense"))).isEqualTo("NOT_FOUND");
        assertThat(admin.code(EXPORT, Map.of())).isEqualTo("BAD_REQUEST");
        Api elsewhere = applicants.newOrganisation();
        assertThat(elsewhere.code(EXPORT, Map.of("contactId", contact))).isEqualTo("NOT_FOUND");
        assertThat(elsewhere.code(ERASE, Map.of("contactId", contact, "dry", false)))
                .isEqualTo("NOT_FOUND");
    }

    private JsonNode export(Api api, Map<String, Object> person) {
        return api.data(EXPORT, person).get("exportPerson");
    }

    private JsonNode erase(boolean dryRun) {
        return admin.data(ERASE, Map.of("contactId", contact, "dry", dryRun)).get("erasePerson");
    }

    private static List<String> modules(JsonNode data, String belonging) {
        List<String> modules = new ArrayList<>();
        data.get("records").forEach(record -> {
            if (record.get("belonging").asText().equals(belonging)) {
                modules.add(record.get("module").asText());
            }
        });
        return modules;
    }

    private String id(String mutation, String input) {
        return admin.data("mutation { " + mutation + "(input: " + input + ") { id } }")
                .at("/" + mutation + "/id")
                .asText();
    }

    private void set(String type, String id, String values) {
        admin.data("mutation { update" + type + "(id: \"" + id + "\", set: " + values + ") { id } }");
    }

    private Api scoped(String... scopes) {
        JsonNode made = admin.data(
                "mutation ($t: CreateApiTokenInput!) { createApiToken(input: $t) { secret } }",
                Map.of("t", Map.of("name", "t", "roles", List.of("ADMIN"), "scopes", List.of(scopes))));
        return new Api(
                admin.base(), admin.org(), made.at("/createApiToken/secret").asText());
    }

    private String upload() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin.base() + "/files"))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=\"zyxw.txt\"")
                .POST(HttpRequest.BodyPublishers.ofString("zyxw"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return Api.JSON.readTree(body).get("id").asText();
    }

    private int fileStatus() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin.base() + "/files/" + file))
                .header("Authorization", "Bearer " + admin.token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Every row of every table of the organisation, as a dump would have it, that holds the mark. */
    private List<String> traces() throws SQLException {
        List<String> traces = new ArrayList<>();
        try (Connection owner =
                        TestDatabase.shared().connect(TestDatabase.shared().owner());
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select distinct c.table_name from information_schema.columns c"
                            + " join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public'"
                            + " and c.column_name = 'org_id' and t.table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select to_jsonb(t)::text from " + table
                        + " t where org_id = '" + admin.org().value() + "' and (to_jsonb(t)::text ilike '%" + MARK
                        + "%' or to_jsonb(t)::text like '%1815-12-10%' or to_jsonb(t)::text like '%79460999%'"
                        + " or to_jsonb(t)::text like '%4711-0815%')")) {
                    while (rows.next()) {
                        traces.add(table + " " + rows.getString(1));
                    }
                }
            }
        }
        return traces;
    }
}
