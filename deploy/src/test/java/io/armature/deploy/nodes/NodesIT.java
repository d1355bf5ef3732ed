package io.armature.deploy.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@DisplayName("Two nodes on one database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesIT {
    private static final Logger LOG = Logger.getLogger(NodesIT.class);
    private static final int ROUNDS = 10;
    private static final int CHANGES = 200;
    private static final Duration SOON = Duration.ofSeconds(1);
    /** The next look at the revisions, and the time of the request that sees it. */
    private static final Duration NEXT_LOOK = Duration.ofMillis(1_500);

    private static final String CREATE = "mutation ($name: String!) { createAccount(input: { name: $name }) { id } }";

    private TwoNodes nodes;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        nodes = TwoNodes.start();
    }

    @AfterAll
    void stop() throws IOException {
        nodes.close();
    }

    @Test
    @Timeout(120)
    @DisplayName("serve a change made on one from the other within a second")
    void announced() throws InterruptedException {
        Api a = nodes.onA("announced");
        Api b = nodes.onB(a);
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            millis.add(untilServed(a, b, "field" + round));
        }
        LOG.infof("Served by the other node after %s ms", millis);
        assertThat(millis).allMatch(each -> each <= SOON.toMillis());
    }

    @Test
    @Timeout(120)
    @DisplayName("cut off from announcements, still serve it with the next look at the revisions")
    void unannounced() throws InterruptedException {
        Api a = nodes.onA("unannounced");
        Api b = nodes.onB(a);
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nodes.cutListeners();
            millis.add(untilServed(a, b, "field" + round));
        }
        LOG.infof("Served without announcements after %s ms", millis);
        assertThat(millis).allMatch(each -> each <= NEXT_LOOK.toMillis());
    }

    @Test
    @Timeout(120)
    @DisplayName("refuse a write that one of them, not yet knowing, would let pass")
    void stale() {
        Api a = nodes.onA("stale");
        Api b = nodes.onB(a);
        for (int round = 0; round < ROUNDS; round++) {
            String required = "needed" + round;
            b.data("{ accounts { totalCount } }");
            nodes.cutListeners();
            a.data(creation(required, true));
            assertThat(b.code(CREATE, Map.of("name", "Without " + required))).isEqualTo("VALIDATION_FAILED");
            b.data("{ accounts { totalCount } }");
            nodes.cutListeners();
            a.data(change(required, "required: false"));
            b.data(CREATE, Map.of("name", "Now without " + required));
        }
        assertThat(a.data("{ accounts { totalCount } }")
                        .at("/accounts/totalCount")
                        .asInt())
                .isEqualTo(ROUNDS);
    }

    @Test
    @Timeout(300)
    @DisplayName("through 200 changes under load give no error and never mix two versions in one answer")
    void underLoad() {
        Api a = nodes.onA("load");
        Api b = nodes.onB(a);
        a.data(labels(0));
        a.data("mutation { createAccounts(inputs: [{ name: \"Bank\", industry: \"BANKING\" },"
                + " { name: \"Shop\", industry: \"RETAIL\" }]) { created } }");
        try (VersionReaders readers = new VersionReaders(List.of(a, b, a, b))) {
            for (int version = 1; version <= CHANGES; version++) {
                a.data(labels(version));
            }
            LOG.infof("%d answers during %d changes", readers.asked(), CHANGES);
            assertThat(readers.asked()).isGreaterThan(CHANGES);
            assertThat(readers.wrong()).isEmpty();
        }
    }

    /** How many milliseconds after the answer of the change on A its field is served by B. */
    private static long untilServed(Api a, Api b, String field) throws InterruptedException {
        String query = "{ accounts(first: 1) { nodes { " + field + " } } }";
        b.data("{ accounts(first: 1) { totalCount } }");
        a.data(creation(field, false));
        long changed = System.nanoTime();
        JsonNode answer = b.post(query, Map.of());
        while (answer.has("errors")) {
            Thread.sleep(10);
            answer = b.post(query, Map.of());
        }
        return Duration.ofNanos(System.nanoTime() - changed).toMillis();
    }

    private static String creation(String field, boolean required) {
        return "mutation { changeMetadata(changes: [{ createField: { module: \"accounts\", name: \"" + field
                + "\", label: \"Field\", type: TEXT, required: " + required + " } }]) { version } }";
    }

    private static String change(String field, String part) {
        return "mutation { changeMetadata(changes: [{ changeField: { module: \"accounts\", name: \"" + field + "\", "
                + part + " } }]) { version } }";
    }

    private static String labels(int version) {
        return "mutation { changeMetadata(changes: [" + label("BANKING", version) + label("RETAIL", version)
                + "]) { version } }";
    }

    private static String label(String key, int version) {
        return "{ changePicklistValue: { picklist: \"industry\", key: \"" + key + "\", label: \"v" + version + "\" } }";
    }
}
