package io.armature.deploy.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Requests in the documentation")
class DocumentedRequestsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern REQUEST = Pattern.compile("(?ms)^```graphql\n(.*?)^```$");
    private static final Pattern BODY = Pattern.compile("(?ms) -d '(\\{.*?})'$");
    private static final Pattern OPERATION = Pattern.compile("\\A(\\{|query|mutation)");
    private static final Pattern REFUSAL = Pattern.compile("(?m)^# ");
    private static final Pattern VARIABLES = Pattern.compile("\\A\\w+ \\w+\\(");
    private static final List<String> DO_NOT_FIT = List.of("GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED");

    @Inject
    Applicants applicants;

    /**
     * In the order of the page, in a new organisation. A request that asks the reader for a variable is only shown to fit
     * the schema; one with a comment is the example of a refusal.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/access.md",
                "docs/api.md",
                "docs/audit.md",
                "docs/authentication.md",
                "docs/administration.md",
                "docs/computed-fields.md",
                "docs/custom-fields.md",
                "docs/duplicates.md",
                "docs/errors.md",
                "docs/files.md",
                "docs/privacy.md",
                "docs/rules.md",
                "README.md"
            })
    void do_what_the_page_says(String page) throws IOException {
        Api reader = applicants.newOrganisation();

        assertThat(requests(Files.readString(ROOT.resolve(page))))
                .isNotEmpty()
                .allSatisfy(request -> meetsExpectation(request, reader.post(request, Map.of())));
    }

    @Test
    @DisplayName("are what a partner may send with the token of the page")
    void for_a_partner() throws IOException {
        String page = Files.readString(ROOT.resolve("README.md"));
        Api administrator = applicants.newOrganisation();
        String making = requests(page).stream()
                .filter(request -> request.contains("createApiToken"))
                .findFirst()
                .orElseThrow();
        String secret = administrator.data(making).at("/createApiToken/secret").asText();
        Api partner = new Api(administrator.base(), administrator.org(), secret);
        JsonNode sync = body(page, "mutation Sync");

        assertThat(sent(sync, partner)).isEqualTo("[1,0,1,[\"industry\"]]");
        assertThat(sent(sync, partner)).isEqualTo("[0,1,1,[\"industry\"]]");
    }

    /** What a call by curl sends. */
    private static JsonNode body(String page, String operation) throws IOException {
        String text = BODY.matcher(page)
                .results()
                .map((MatchResult call) -> call.group(1))
                .filter(body -> body.contains(operation))
                .findFirst()
                .orElseThrow();
        return Api.JSON.readTree(text);
    }

    /** How many rows were created, left alone and refused, and what was wrong with the second. */
    private static String sent(JsonNode body, Api caller) {
        Map<String, ?> variables = Api.JSON.convertValue(body.get("variables"), new TypeReference<>() {});
        JsonNode batch = caller.data(body.get("query").asText(), variables).get("upsertAccounts");
        return Api.JSON
                .createArrayNode()
                .add(batch.get("created"))
                .add(batch.get("unchanged"))
                .add(batch.get("refused"))
                .add(Api.JSON.valueToTree(
                        batch.at("/results/1/problem/violations").findValuesAsText("field")))
                .toString();
    }

    private static void meetsExpectation(String request, JsonNode answer) {
        if (REFUSAL.matcher(request).find()) {
            assertThat(answer.path("errors")).isNotEmpty();
        } else if (VARIABLES.matcher(request).find()) {
            assertThat(DO_NOT_FIT)
                    .doesNotContain(answer.at("/errors/0/extensions/code").asText());
        } else {
            assertThat(answer.path("errors")).as(request).isEmpty();
        }
    }

    private static List<String> requests(String page) {
        return REQUEST.matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(text -> OPERATION.matcher(text).find())
                .toList();
    }
}
