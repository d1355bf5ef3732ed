package io.armature.deploy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.core.org.OrgId;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Behaviour cases")
class BehaviourCasesTest {
    /** {@code -Dcases.topic} leaves it at one topic, for who works on that. */
    private static final Path ROOT = Path.of("src/test/resources/cases").resolve(System.getProperty("cases.topic", ""));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern CALLER = Pattern.compile("(?m)\\A(?:# statements: \\d+\\n)?# as: (\\S+)$");
    private static final boolean UPDATE = System.getProperty("cases.update") != null && System.getenv("CI") == null;

    private static final int TIMES = 5;

    @Inject
    Applicants applicants;

    @Inject
    StatementCounter statements;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return CaseFolder.below(ROOT).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.topic() + ": " + folder.sentence().replace('-', ' '), () -> run(folder)));
    }

    private void run(CaseFolder folder) throws IOException {
        Api administrator = applicants.newOrganisation();
        ObjectNode known = Api.JSON.createObjectNode();
        for (String operation : folder.setup()) {
            String text = filled(operation.strip(), known);
            known.setAll((ObjectNode) as(text, administrator).data(text));
        }
        Map<String, ?> variables = variables(folder, known);
        String query = filled(folder.query(), known);
        Api api = as(query, administrator);
        // once before: what is counted below is a request whose plan is known
        if (folder.statements().isPresent() && !query.contains("mutation")) {
            api.post(query, variables);
        }
        statements.reset(api.org());
        JsonNode response = api.post(query, variables);
        List<String> sent = sent(folder, api.org(), query.contains("mutation"), () -> api.post(query, variables));
        check(folder, CaseFolder.pretty(Masked.of(response)), response.has("errors"));
        assertThat(sent).as("statements on the shared table").allMatch(StatementCounter::namesTheModule);
        folder.statements()
                .ifPresent(expected -> assertThat(sent).as("statements").hasSize(expected));
    }

    /**
     * The statements of what was just sent. The platform works on records by itself meanwhile, which only ever adds some: a query
     * with too many is sent again.
     */
    private List<String> sent(CaseFolder folder, OrgId org, boolean mutation, Runnable again) {
        List<String> sent = statements.sent();
        for (int time = 1;
                !mutation
                        && time < TIMES
                        && folder.statements().isPresent()
                        && sent.size() > folder.statements().get();
                time++) {
            statements.reset(org);
            again.run();
            sent = statements.sent();
        }
        return sent;
    }

    /** Who sends an operation: whoever has the token that its first line names, else the organisation's administrator. */
    private static Api as(String operation, Api administrator) {
        Matcher caller = CALLER.matcher(operation);
        return caller.find() ? new Api(administrator.base(), administrator.org(), caller.group(1)) : administrator;
    }

    private static void check(CaseFolder folder, String actual, boolean errors) {
        if (UPDATE) {
            folder.expect(actual, errors);
            return;
        }
        assertThat(actual).isEqualTo(folder.expected().map(String::strip).orElse("no result.json or problem.json"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> variables(CaseFolder folder, ObjectNode known) throws IOException {
        return folder.variables().isEmpty()
                ? Map.of()
                : Api.JSON.readValue(filled(folder.variables().get(), known), Map.class);
    }

    private static String filled(String text, ObjectNode known) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            JsonNode value = known.at("/" + found.group(1));
            if (value.isMissingNode()) {
                throw new IllegalArgumentException("The setup answered no " + found.group(1));
            }
            return Matcher.quoteReplacement(value.asText());
        });
    }
}
