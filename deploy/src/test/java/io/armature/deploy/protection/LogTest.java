package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.deploy.leak.KeptLog;
import io.armature.graphql.error.Faults;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The log of a run")
class LogTest {
    private static final String CONFIDENTIAL = "Confidential Ltd 4711";

    @Inject
    Applicants applicants;

    private final KeptLog log = new KeptLog();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    @DisplayName("holds neither secrets nor what records hold, whatever goes wrong")
    void silent() {
        Api api = applicants.newOrganisation();
        String made = api.data(
                        "mutation { createApiToken(input: { name: \"x\", roles: [\"ADMIN\"] }) { secret token { id } } }")
                .at("/createApiToken/secret")
                .asText();
        Api wrong = new Api(api.base(), api.org(), made.substring(0, made.length() - 1) + "!");
        Caught.query(wrong, "{ me { admin } }", Map.of());
        Api mistyped = new Api(api.base(), api.org(), made.substring(0, made.length() - 1) + "x");
        Caught.query(mistyped, "{ me { admin } }", Map.of());
        String create = "mutation ($i: AccountInput!) { createAccount(input: $i) { id } }";
        for (Map<String, ?> input : List.<Map<String, ?>>of(
                Map.of("name", CONFIDENTIAL),
                Map.of("name", CONFIDENTIAL, "website", CONFIDENTIAL),
                Map.of("name", CONFIDENTIAL, "nothing", CONFIDENTIAL))) {
            Caught.query(api, create, Map.of("i", input));
        }
        Caught.query(
                api, "{ accounts(where: { name: { eq: \"" + CONFIDENTIAL + "\" } }) { nodes { nothing } } }", Map.of());
        Caught.post(api, "{\"query\": \"" + CONFIDENTIAL);
        assertThat(log.text()).doesNotContain(made, api.token(), CONFIDENTIAL);
    }

    @Test
    @DisplayName("tells of a fault what it is and where, without its words, which may quote records")
    void faults() {
        Faults.problemOf(
                new IllegalStateException(CONFIDENTIAL, new IllegalArgumentException(CONFIDENTIAL)), "request-4711");
        assertThat(log.text())
                .contains("request-4711", "IllegalStateException", "IllegalArgumentException", "LogTest")
                .doesNotContain(CONFIDENTIAL);
    }
}
