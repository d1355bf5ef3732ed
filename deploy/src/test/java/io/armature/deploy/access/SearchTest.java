package io.armature.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.database.TestDatabase;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Search")
class SearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Applicants applicants;

    @Test
    @DisplayName("finds nothing of another organisation, neither as typed nor alike")
    void apart() {
        Api one = applicants.newOrganisation();
        Api two = applicants.newOrganisation();
        one.data("mutation { createAccount(input: { name: \"Unobtainium\" }) { id } }");
        assertThat(found(one, "unobtain")).containsExactly("Unobtainium");
        assertThat(found(two, "unobtain")).isEmpty();
        assertThat(found(two, "unobtanium")).isEmpty();
        assertThat(found(one, "unobtanium")).containsExactly("Unobtainium");
    }

    @Test
    @DisplayName("keeps nothing of what was purged, and nothing of what was only rehearsed")
    void purged() throws SQLException {
        Api admin = applicants.newOrganisation();
        String id = admin.data("mutation { createAccount(input: { name: \"Gone\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        admin.data("mutation { createAccount(input: { name: \"Rehearsed\" }, dryRun: true) { name } }");
        assertThat(rows(admin, "'%gone'")).isEqualTo(1);
        assertThat(rows(admin, "'%rehearsed'")).isZero();
        admin.data("mutation ($id: ID!) { deleteAccount(id: $id) { id } purgeAccount(id: $id) }", Map.of("id", id));
        assertThat(rows(admin, "'%gone'")).isZero();
    }

    @Test
    @DisplayName("takes in what records hold when a field becomes searchable, and gives it up when it no longer is")
    void switched() throws SQLException, InterruptedException {
        Api admin = applicants.newOrganisation();
        admin.data("mutation { changeMetadata(changes: [{ createField: { module: \"accounts\", name: \"slogan\", label:"
                + " \"Slogan\", type: TEXT, length: 80 } }]) { version } }");
        admin.data("mutation { createAccounts(inputs: [{ name: \"A\", slogan: \"Quicksilver\" }, { name: \"B\" }])"
                + " { created } }");
        assertThat(found(admin, "quicksilver")).isEmpty();
        searchable(admin, true);
        Instant until = Instant.now().plus(PATIENCE);
        while (found(admin, "quicksilver").isEmpty() && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        assertThat(found(admin, "quicksilver")).containsExactly("A");
        searchable(admin, false);
        assertThat(found(admin, "quicksilver")).isEmpty();
        while (rows(admin, "'%quicksilver'") > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        assertThat(rows(admin, "'%quicksilver'")).isZero();
    }

    private static void searchable(Api admin, boolean searchable) {
        admin.data(
                "mutation { changeMetadata(changes: [{ changeField: { module: \"accounts\", name: \"slogan\", searchable: "
                        + searchable + " } }]) { version } }");
    }

    private static List<String> found(Api api, String text) {
        JsonNode answer = api.data(
                "query ($text: String!) { search(text: $text) { nodes { displayName } } }", Map.of("text", text));
        return answer.at("/search/nodes").findValuesAsText("displayName");
    }

    private static int rows(Api api, String fuzzy) throws SQLException {
        try (Connection owner =
                        TestDatabase.shared().connect(TestDatabase.shared().owner());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from record_search where org_id = '"
                        + api.org().value() + "' and fuzzy like " + fuzzy)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
