package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.access.Person;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.protection.KeyedSender.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A mutation that is @atomic")
class AtomicMutationTest {
    private static final String STATE = "{ accounts { totalCount nodes { name employees version } }"
            + " opportunities { totalCount nodes { stage version } } stageChanges { totalCount }"
            + " quotes { nodes { total version } } quoteLines { totalCount } }";
    private static final String BAD = " bad: createAccount(input: { name: null }) { id } }";

    @Inject
    Applicants applicants;

    private Api api;
    private Map<String, String> ids;

    @BeforeEach
    void organisation() {
        api = applicants.newOrganisation();
        String account = api.data("mutation { createAccount(input: { name: \"Acme\", employees: 1 }) { id } }")
                .at("/createAccount/id")
                .asText();
        JsonNode made = api.data(
                "mutation ($account: ID!) { deal: createOpportunity(input: { name: \"Deal\", accountId: $account,"
                        + " stage: \"PROSPECTING\", closeDate: \"2030-01-01\" }) { id }"
                        + " quote: createQuote(input: { subject: \"Offer\", accountId: $account }) { id } }",
                Map.of("account", account));
        ids = Map.of(
                "account", account,
                "deal", made.at("/deal/id").asText(),
                "quote", made.at("/quote/id").asText());
    }

    @Test
    @DisplayName(
            "leaves nothing when its last part fails: no record, no version, no history, no change, nothing that follows")
    void undone() {
        JsonNode before = api.data(STATE);
        String cursor = api.data("{ changes { cursor } }").at("/changes/cursor").asText();
        JsonNode answer = api.post(
                "mutation ($account: ID!, $deal: ID!, $quote: ID!) @atomic {"
                        + " a: createAccount(input: { name: \"New\" }) { id }"
                        + " b: updateAccount(id: $account, set: { employees: 2, name: \"Other\" }) { id }"
                        + " c: updateOpportunity(id: $deal, set: { stage: \"CLOSED_WON\" }) { id }"
                        + " d: createQuoteLine(input: { quoteId: $quote, quantity: \"3\", unitPrice: \"89.99\" }) { id }"
                        + " e: deleteOpportunity(id: $deal) { id }" + BAD,
                ids);
        assertThat(answer.at("/data").toString())
                .isEqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null,\"bad\":null}");
        assertThat(codes(answer)).endsWith("ROLLED_BACK", "VALIDATION_FAILED").hasSize(6);
        assertThat(answer.at("/errors/0/message").asText()).contains("'bad'");
        assertThat(api.data(STATE)).isEqualTo(before);
        assertThat(api.data(
                                "query ($since: String, $id: ID!) { changes(since: $since) { nodes { kind } }"
                                        + " recordHistory(id: $id) { nodes { field } } }",
                                Map.of("since", cursor, "id", ids.get("account")))
                        .toString())
                .isEqualTo("{\"changes\":{\"nodes\":[]},\"recordHistory\":{\"nodes\":[]}}");
    }

    @Test
    @DisplayName("does all of it when nothing fails, and tells of it like single mutations")
    void done() {
        JsonNode before = api.data(STATE);
        api.data(
                "mutation ($account: ID!, $deal: ID!, $quote: ID!) @atomic {"
                        + " b: updateAccount(id: $account, set: { employees: 2 }) { employees }"
                        + " c: updateOpportunity(id: $deal, set: { stage: \"CLOSED_WON\" }) { stage }"
                        + " d: createQuoteLine(input: { quoteId: $quote, quantity: \"3\", unitPrice: \"89.99\" }) { id } }",
                ids);
        JsonNode after = api.data(STATE);
        assertThat(after.at("/accounts/nodes/0/employees").asInt()).isEqualTo(2);
        assertThat(after.at("/opportunities/nodes/0/stage").asText()).isEqualTo("CLOSED_WON");
        assertThat(after.at("/stageChanges/totalCount").asInt())
                .isGreaterThan(before.at("/stageChanges/totalCount").asInt());
        assertThat(after.at("/quotes/nodes/0/total").asText()).startsWith("269.97");
    }

    @Test
    @DisplayName("is undone by a part that its caller may not do, and never tells more than that part would alone")
    void forbidden() {
        Person bob = Person.in(api, "bob", "SALES_REP");
        JsonNode answer = bob.api()
                .post(
                        "mutation ($account: ID!) @atomic {"
                                + " a: createAccount(input: { name: \"New\" }) { id }"
                                + " b: updateAccount(id: $account, set: { employees: 2 }) { id } }",
                        Map.of("account", ids.get("account")));
        assertThat(codes(answer)).containsExactly("ROLLED_BACK", "NOT_FOUND");
        assertThat(api.data("{ accounts { totalCount } }")
                        .at("/accounts/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("under an idempotency key is carried out once, as a whole or not at all")
    void keyed() {
        KeyedSender caller = new KeyedSender(api);
        String failing = "mutation @atomic { a: createAccount(input: { name: \"New\" }) { id }" + BAD;
        Answer first = caller.send("k", failing);
        assertThat(first.code()).isEqualTo("ROLLED_BACK");
        assertThat(caller.send("k", failing).repeats(first)).isTrue();
        String good = "mutation @atomic { a: createAccount(input: { name: \"New\" }) { id }"
                + " b: createAccount(input: { name: \"Newer\" }) { id } }";
        Answer done = caller.send("l", good);
        assertThat(done.text()).doesNotContain("errors");
        assertThat(caller.send("l", good).repeats(done)).isTrue();
        assertThat(api.data("{ accounts { totalCount } }")
                        .at("/accounts/totalCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("is told of by introspection, and is of mutations alone")
    void directive() {
        assertThat(api.data("{ __schema { directives { name locations args { name } } } }")
                        .toString())
                .contains("{\"name\":\"atomic\",\"locations\":[\"MUTATION\"],\"args\":[]}");
        assertThat(api.code("query @atomic { accounts { totalCount } }", Map.of()))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.at("/errors")
                .forEach(error -> codes.add(error.at("/extensions/code").asText()));
        return codes;
    }
}
