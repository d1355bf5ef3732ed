package io.armature.deploy.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.cases.StatementCounter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A write, what it answers with included, takes no more statements for 500 records than for one:")
class WriteStatementsTest {
    private static final Logger LOG = Logger.getLogger(WriteStatementsTest.class);
    private static final int BATCH = 500;
    /** Numbers when none are left, lock, references, unique values, rows, what search finds, events, answer. */
    private static final int CREATE = 8;
    /** Lock, whom the unique values belong to, then as a create or an update. */
    private static final int UPSERT = 8;
    /** Lock, record, change, history, what search finds, event, answer. */
    private static final int UPDATE = 7;

    @Inject
    Applicants applicants;

    @Inject
    StatementCounter counter;

    private Api api;

    @BeforeEach
    void organisation() {
        api = applicants.newOrganisation();
    }

    @Test
    @DisplayName("creating")
    void creating() {
        assertThat(create(1, "one-")).isLessThanOrEqualTo(CREATE);
        assertThat(create(BATCH, "many-")).isLessThanOrEqualTo(CREATE);
    }

    @Test
    @DisplayName("upserting what is new, what has changed and what is the same")
    void upserting() {
        assertThat(upsert("first")).isLessThanOrEqualTo(UPSERT);
        assertThat(upsert("second")).isLessThanOrEqualTo(UPSERT);
        assertThat(upsert("second")).isLessThanOrEqualTo(UPSERT);
    }

    @Test
    @DisplayName("updating")
    void updating() {
        String id = api.data("mutation { createAccount(input: { name: \"A\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        assertThat(statements(
                        "update",
                        "mutation ($id: ID!) { updateAccount(id: $id, set: { name: \"B\" }) { name } }",
                        Map.of("id", id)))
                .isLessThanOrEqualTo(UPDATE);
    }

    private int create(int count, String prefix) {
        List<Map<String, String>> inputs = IntStream.range(0, count)
                .mapToObj(i -> Map.of("name", "A", "taxId", prefix + i))
                .toList();
        return statements(
                "create " + count,
                "mutation ($inputs: [AccountInput!]!) { createAccounts(inputs: $inputs) { results { record { number } } } }",
                Map.of("inputs", inputs));
    }

    private int upsert(String name) {
        List<Map<String, Object>> rows = IntStream.range(0, BATCH)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("unique", Map.of("taxId", "U-" + i), "input", Map.of("name", name)))
                .toList();
        return statements(
                "upsert " + name,
                "mutation ($rows: [AccountUpsert!]!) { upsertAccounts(rows: $rows) { created updated unchanged } }",
                Map.of("rows", rows));
    }

    private int statements(String what, String query, Map<String, ?> variables) {
        counter.reset(api.org());
        api.data(query, variables);
        LOG.infof("%s: %d statements", what, counter.sent().size());
        return counter.sent().size();
    }
}
