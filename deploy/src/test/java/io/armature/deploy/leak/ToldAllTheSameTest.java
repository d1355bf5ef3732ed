package io.armature.deploy.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.catalog.Catalogs;
import io.armature.core.grant.AccessService;
import io.armature.core.identity.ApiTokens;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.graphql.visible.CallerSchemas;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The exceptions: within an organisation some facts cannot be kept from those who write. This is all of them, and all they tell. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Of records that a caller does not see it is told all the same")
class ToldAllTheSameTest {
    private static final String CREATE = "mutation($i: AccountInput!) { createAccount(input: $i) { id } }";

    @Inject
    Applicants applicants;

    @Inject
    Catalogs catalogs;

    @Inject
    Organisations organisations;

    @Inject
    AccessService access;

    @Inject
    ApiTokens tokens;

    @Inject
    CallerSchemas schemas;

    private Api admin;
    private Api own;

    @BeforeEach
    void callers() throws SQLException {
        Insiders insiders = Insiders.of(new World.Makers(applicants, catalogs, organisations, access, tokens), schemas);
        admin = insiders.world().admin();
        own = insiders.named(Roles.OWN).api();
    }

    @Test
    @DisplayName("that one of them has a unique value, and not which, whose, or whether it is deleted")
    void duplicate() {
        String one = created(admin, Map.of("name", "One holder", "taxId", "TOLD-1"));
        String other = created(admin, Map.of("name", "Other holder", "taxId", "TOLD-2"));
        String told = told(CREATE, Map.of("i", Map.of("name", "Mine", "taxId", "TOLD-1")));
        assertThat(told)
                .contains("DUPLICATE_VALUE")
                .doesNotContain(one, other, "holder")
                .isEqualTo(told(CREATE, Map.of("i", Map.of("name", "Mine", "taxId", "TOLD-2")))
                        .replace("TOLD-2", "TOLD-1"));
        String upsert = "mutation($u: AccountUniqueInput!, $i: AccountInput!)"
                + " { upsertAccount(unique: $u, input: $i) { id name } }";
        assertThat(told(upsert, Map.of("u", Map.of("taxId", "TOLD-1"), "i", Map.of("name", "Mine"))))
                .doesNotContain(one, other, "holder")
                .isEqualTo(told(upsert, Map.of("u", Map.of("taxId", "TOLD-2"), "i", Map.of("name", "Mine"))));
    }

    @Test
    @DisplayName("that one of them has an external id, and not which")
    void externalId() {
        Map<String, Object> first = Map.of("system", "erp", "key", "E-1");
        Map<String, Object> second = Map.of("system", "erp", "key", "E-2");
        String one = created(admin, Map.of("name", "One holder", "externalIds", List.of(first)));
        created(admin, Map.of("name", "Other holder", "externalIds", List.of(second)));
        String told = told(CREATE, Map.of("i", Map.of("name", "Mine", "externalIds", List.of(first))));
        assertThat(told)
                .contains("DUPLICATE_VALUE")
                .doesNotContain(one, "holder")
                .isEqualTo(told(CREATE, Map.of("i", Map.of("name", "Mine", "externalIds", List.of(second))))
                        .replace("E-2", "E-1"));
    }

    @Test
    @DisplayName("that some of them keep a record from being deleted, and neither how many nor what they are")
    void restricted() {
        String none = created(own, Map.of("name", "Kept by none"));
        String once = created(own, Map.of("name", "Kept by one"));
        String often = created(own, Map.of("name", "Kept by three"));
        invoice(once, "Secret bill");
        for (int i = 0; i < 3; i++) {
            invoice(often, "Secret bill " + i);
        }
        String delete = "mutation($id: ID!) { deleteAccount(id: $id) { id } }";
        String told = told(delete, Map.of("id", once));
        assertThat(told)
                .contains("REFERENCE_IN_USE")
                .doesNotContain("Secret", "invoice", "Invoice")
                .isEqualTo(told(delete, Map.of("id", often)));
        assertThat(own.data(delete, Map.of("id", none)).at("/deleteAccount/id").asText())
                .isEqualTo(none);
    }

    @Test
    @DisplayName("that there are some: their numbers are missing from the sequence")
    void numbers() {
        String query = "mutation { createAccount(input: { name: \"Numbered\" }) { number } }";
        String first = own.data(query).at("/createAccount/number").asText();
        created(admin, Map.of("name", "Between"));
        assertThat(own.data(query).at("/createAccount/number").asText()).isGreaterThan(first);
    }

    @Test
    @DisplayName("what the lines of a document add up to")
    void totals() {
        String account = created(admin, Map.of("name", "Buyer"));
        String quote = admin.data(
                        "mutation($i: QuoteInput!) { createQuote(input: $i) { id } }",
                        Map.of("i", Map.of("subject", "Pumps", "accountId", account)))
                .at("/createQuote/id")
                .asText();
        admin.data(
                "mutation($i: QuoteLineInput!) { createQuoteLine(input: $i) { id } }",
                Map.of("i", Map.of("quoteId", quote, "unitPrice", "12.50")));
        Api reader = scoped("quotes:read");
        assertThat(reader.data("query($id: ID!) { quote(id: $id) { subtotal } }", Map.of("id", quote))
                        .at("/quote/subtotal")
                        .asText())
                .isEqualTo("12.5");
        assertThat(reader.code("query($id: ID!) { quote(id: $id) { lines { totalCount } } }", Map.of("id", quote)))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    private Api scoped(String scope) {
        String secret = admin.data(
                        "mutation { createApiToken(input: { name: \"reader\", roles: [\"ADMIN\"], scopes: [\"" + scope
                                + "\"] }) { secret } }")
                .at("/createApiToken/secret")
                .asText();
        return new Api(admin.base(), admin.org(), secret);
    }

    @Test
    @DisplayName("but not that there is one of an id: it is referred to, changed and deleted as one that never was")
    void ids() {
        String there = created(admin, Map.of("name", "Unseen"));
        String mine = created(own, Map.of("name", "Mine"));
        String never = there.substring(0, there.length() - 12) + "aaaaaaaaaaaa";
        for (String write : List.of(
                "mutation($id: ID!) { createAccount(input: { name: \"Mine\", parentAccountId: $id }) { id } }",
                "mutation($id: ID!) { createNote(input: { content: \"Mine\", parentId: $id }) { id } }",
                "mutation($id: ID!) { createAttachment(input: { title: \"Mine\", parentId: $id }) { id } }",
                "mutation($id: ID!) { updateAccount(id: $id, set: { name: \"Mine\" }) { id } }",
                "mutation($id: ID!) { updateAccount(id: $id, set: { name: \"Mine\" }, expectedVersion: 7) { id } }",
                "mutation($id: ID!) { upsertAccount(unique: { id: $id }, input: { name: \"Mine\" }) { id } }",
                "mutation($id: ID!) { deleteAccount(id: $id) { id } }",
                "mutation($id: ID!) { mergeAccounts(id: \"" + mine + "\", others: [$id]) { id } }",
                "mutation($id: ID!) { mergeAccounts(id: $id, others: [\"" + mine + "\"]) { id } }",
                "mutation($id: ID!) { restoreAccount(id: $id) { id } }",
                "mutation($id: ID!) { purgeAccount(id: $id) }")) {
            String told = told(write, Map.of("id", there));
            assertThat(told).as(write).contains("\"errors\"").isEqualTo(told(write, Map.of("id", never)));
        }
    }

    @Test
    @DisplayName("that a record was merged into one of them: it is told as one that never was")
    void successor() {
        String lost = created(own, Map.of("name", "Mine"));
        String kept = created(own, Map.of("name", "Mine too"));
        String unseen = created(admin, Map.of("name", "Unseen"));
        String never = unseen.substring(0, unseen.length() - 12) + "aaaaaaaaaaaa";
        String merge =
                "mutation($id: ID!, $other: ID!) { mergeAccounts(id: $id, others: [$other]) { record { name } } }";
        admin.data(merge, Map.of("id", unseen, "other", lost));
        String query = "query($id: ID!) { mergedInto(id: $id) { id displayName } }";

        assertThat(admin.data(query, Map.of("id", lost))
                        .at("/mergedInto/displayName")
                        .asText())
                .isEqualTo("Unseen");
        assertThat(told(query, Map.of("id", lost)))
                .isEqualTo(told(query, Map.of("id", never)))
                .isEqualTo(told(query, Map.of("id", kept)))
                .isEqualTo("{\"data\":{\"mergedInto\":null}}");
        admin.data(merge, Map.of("id", kept, "other", unseen));
        assertThat(own.data(query, Map.of("id", lost)).at("/mergedInto/id").asText())
                .isEqualTo(kept);
    }

    private void invoice(String account, String subject) {
        admin.data(
                "mutation($i: InvoiceInput!) { createInvoice(input: $i) { id } }",
                Map.of("i", Map.of("subject", subject, "accountId", account)));
    }

    private static String created(Api by, Map<String, ?> input) {
        return by.data(CREATE, Map.of("i", input)).at("/createAccount/id").asText();
    }

    /** The whole answer but for the name of the request. */
    private String told(String query, Map<String, ?> variables) {
        return own.post(query, variables).toString().replaceAll(",?\"requestId\":\"[^\"]*\"", "");
    }
}
