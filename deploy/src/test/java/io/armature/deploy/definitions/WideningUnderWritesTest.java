package io.armature.deploy.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("While a PICKLIST becomes a MULTI_PICKLIST,")
class WideningUnderWritesTest {
    private static final int BATCHES = 3;
    private static final int WRITERS = 3;
    private static final int WRITTEN = 120;
    private static final String DEFINE = """
            mutation { changeMetadata(changes: [
              { createPicklist: { name: "channel", values: [{ key: "MAIL", label: "Mail" }, { key: "PHONE", label: "Phone" }] } }
              { createField: { module: "accounts", name: "channel", label: "Channel", type: PICKLIST, picklist: "channel", indexed: true } }
            ]) { version } }""";
    private static final String WIDEN = """
            mutation { changeMetadata(changes: [
              { widenField: { module: "accounts", name: "channel", type: MULTI_PICKLIST, picklist: "channel" } }
            ]) { version } }""";
    /** A key alone is a list of one for GraphQL, so that the document is valid before and after. */
    private static final String WRITE =
            "mutation ($id: ID!) { updateAccount(id: $id, set: { channel: \"PHONE\" }) { id } }";

    private static final String CREATE =
            "mutation ($rows: [AccountInput!]!) { createAccounts(inputs: $rows) { results { record { id } } } }";
    private static final String COUNT =
            "query ($key: [String!]!) { accounts(where: { channel: { hasAny: $key } }) { totalCount } }";
    private static final String PAGE =
            "query ($after: String) { accounts(first: 1000, after: $after) { nodes { id channel } pageInfo { hasNextPage endCursor } } }";

    @Inject
    Applicants applicants;

    @Test
    @DisplayName("writers go on, and every record keeps what was written last")
    void nothingLost() throws InterruptedException, ExecutionException {
        Api api = applicants.newOrganisation();
        api.data(DEFINE);
        List<String> ids = created(api);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<String> mine = ids.subList(writer * WRITTEN, (writer + 1) * WRITTEN);
                work.add(writers.submit(() -> mine.forEach(id -> api.data(WRITE, Map.of("id", id)))));
            }
            api.data(WIDEN);
            isRight(api, ids, false);
            for (Future<?> done : work) {
                done.get();
            }
        }
        isRight(api, ids, true);
        assertThat(count(api, "PHONE")).isEqualTo(WRITERS * WRITTEN);
        assertThat(count(api, "MAIL")).isEqualTo(ids.size() - WRITERS * WRITTEN);
    }

    private static List<String> created(Api api) {
        List<String> ids = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<Map<String, String>> rows = IntStream.range(0, 1_000)
                    .mapToObj(row -> Map.of("name", "A" + row, "channel", "MAIL"))
                    .toList();
            api.data(CREATE, Map.of("rows", rows))
                    .at("/createAccounts/results")
                    .forEach(node -> ids.add(node.at("/record/id").asText()));
        }
        return ids;
    }

    /** @param finished whether all that is to be written is written */
    private static void isRight(Api api, List<String> ids, boolean finished) {
        List<String> written = ids.subList(0, WRITERS * WRITTEN);
        int seen = 0;
        Map<String, String> variables = Map.of();
        JsonNode page;
        do {
            page = api.data(PAGE, variables).path("accounts");
            for (JsonNode node : page.path("nodes")) {
                boolean phone = written.contains(node.path("id").asText());
                String value = node.path("channel").toString();
                assertThat(value)
                        .isIn(phone ? List.of("[\"PHONE\"]", finished ? "" : "[\"MAIL\"]") : List.of("[\"MAIL\"]"));
                seen++;
            }
            variables = Map.of("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(seen).isEqualTo(ids.size());
    }

    private static int count(Api api, String key) {
        return api.data(COUNT, Map.of("key", List.of(key)))
                .at("/accounts/totalCount")
                .asInt();
    }
}
