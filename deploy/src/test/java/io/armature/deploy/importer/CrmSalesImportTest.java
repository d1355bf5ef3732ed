package io.armature.deploy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sales data set through the running application, asked back through GraphQL. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmSalesImportTest {

    private record Run(int exitCode, String output) {}

    @Inject
    Applicants applicants;

    private Api api;
    private Run first;

    @BeforeAll
    void importIntoAFreshOrganisation() {
        api = applicants.newOrganisation();
        first = runImport();
    }

    private Run runImport() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
        List<String> words =
                List.of(CrmSalesMappingTest.FOLDER.toString(), "--url", api.base(), "--token", api.token());
        int exitCode = new ImportCommand(print, print).run(words, Map.of());
        return new Run(exitCode, output.toString(StandardCharsets.UTF_8).replaceAll(" +", " "));
    }

    private JsonNode ask(String query) {
        return api.data(query);
    }

    private int total(String connection) {
        return ask("{ found: " + connection + " { totalCount } }")
                .at("/found/totalCount")
                .asInt();
    }

    private Map<String, Integer> counts(String aggregate, String keyPointer) {
        Map<String, Integer> counts = new HashMap<>();
        ask("{ groups: " + aggregate + " }")
                .path("groups")
                .forEach(group -> counts.put(
                        group.at(keyPointer).asText(), group.path("count").asInt()));
        return counts;
    }

    @Test
    void every_row_goes_in() {
        assertThat(first.output())
                .contains("managers sales_teams.csv 35 6 0 0 29 0")
                .contains("agents sales_teams.csv 35 35 0 0 0 0")
                .contains("accounts accounts.csv 85 85 0 0 0 0")
                .contains("products products.csv 7 7 0 0 0 0")
                .contains("opportunities sales_pipeline.csv 8,800 8,800 0 0 0 0");
        assertThat(first.exitCode()).isEqualTo(ImportCommand.DONE);
    }

    @Test
    void a_second_run_changes_nothing() {
        String version = "{ organisation { metadataVersion } }";
        JsonNode before = ask(version);

        Run second = runImport();

        assertThat(ask(version)).isEqualTo(before);

        assertThat(second.output())
                .contains("managers sales_teams.csv 35 0 0 6 29 0")
                .contains("agents sales_teams.csv 35 0 0 35 0 0")
                .contains("accounts accounts.csv 85 0 0 85 0 0")
                .contains("products products.csv 7 0 0 7 0 0")
                .contains("opportunities sales_pipeline.csv 8,800 0 0 8,800 0 0");
        assertThat(second.exitCode()).isEqualTo(ImportCommand.DONE);
    }

    @Test
    void there_are_8800_opportunities_1425_of_them_without_account() {
        assertThat(total("opportunities")).isEqualTo(8_800);
        assertThat(total("opportunities(where: { accountId: { isNull: true } })"))
                .isEqualTo(1_425);
        assertThat(total("opportunities(where: { product: { name: { eq: \"GTX Pro\" } } })"))
                .isEqualTo(1_480);
    }

    @Test
    void they_fall_into_four_stages() {
        assertThat(counts(
                        "opportunitiesAggregate(groupBy: [{ stage: VALUE }]) { key { stageLabel } count }",
                        "/key/stageLabel"))
                .isEqualTo(Map.of("Won", 4_238, "Lost", 2_473, "Engaging", 1_589, "Prospecting", 500));
    }

    @Test
    void one_aggregate_query_gives_the_sum_of_what_was_won() {
        JsonNode data = ask("{ opportunitiesAggregate(where: { stage: { eq: \"WON\" } }) { count sum { amount } } }");

        assertThat(data.at("/opportunitiesAggregate/0/count").asInt()).isEqualTo(4_238);
        assertThat(new BigDecimal(
                        data.at("/opportunitiesAggregate/0/sum/amount").asText()))
                .isEqualByComparingTo("10005534");
    }

    @Test
    void fifteen_of_85_accounts_have_a_parent() {
        assertThat(total("accounts")).isEqualTo(85);
        assertThat(total("accounts(where: { parentAccountId: { isNull: false } })"))
                .isEqualTo(15);
        assertThat(total("accounts(where: { parentAccount: { name: { eq: \"Sonron\" } } })"))
                .isEqualTo(3);
    }

    @Test
    void agents_are_counted_by_manager() {
        assertThat(counts(
                        "usersAggregate(where: { managerId: { isNull: false } }, groupBy: [{ managerId: VALUE }])"
                                + " { key { manager { username } } count }",
                        "/key/manager/username"))
                .isEqualTo(Map.of(
                        "Dustin Brinkmann", 5,
                        "Melvin Marxen", 6,
                        "Cara Losch", 6,
                        "Rocco Neubert", 6,
                        "Celia Rouche", 6,
                        "Summer Sewald", 6));
    }

    @Test
    void an_accounts_opportunities_are_paged_newest_first_without_gap_or_repeat() {
        List<JsonNode> paged = new ArrayList<>();
        String after = "null";
        JsonNode page;
        do {
            page = ask("""
                    { accountBy(unique: { name: "Hottechi" }) {
                        opportunities(first: 7, after: %s, orderBy: [{ engageDate: DESC }]) {
                          nodes { sourceId engageDate } pageInfo { hasNextPage endCursor } } } }""".formatted(after)).at("/accountBy/opportunities");
            page.path("nodes").forEach(paged::add);
            after = page.at("/pageInfo/endCursor").toString();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(paged).hasSize(200);
        assertThat(paged.stream().map(node -> node.path("sourceId").asText())).doesNotHaveDuplicates();
        List<String> dates =
                paged.stream().map(node -> node.path("engageDate").asText("")).toList();
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    }
}
