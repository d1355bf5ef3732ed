package io.armature.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("An organisation's own API")
class FirstThreadTest {
    @Inject
    Applicants applicants;

    @Test
    @DisplayName("writes a record and reads it back, and no other organisation sees it")
    void twoOrganisations() {
        Api here = applicants.newOrganisation();
        Api there = applicants.newOrganisation();
        String id = here.data("mutation { createAccount(input: { name: \"Acme\" }) { id number name version } }")
                .at("/createAccount/id")
                .asText();

        assertThat(here.data("{ accounts { nodes { name } totalCount } }")
                        .at("/accounts/nodes/0/name")
                        .asText())
                .isEqualTo("Acme");
        assertThat(there.data("{ accounts { nodes { name } totalCount } }")
                        .at("/accounts/totalCount")
                        .asInt())
                .isZero();
        JsonNode foreign = there.data("query ($id: ID!) { account(id: $id) { name } }", Map.of("id", id));
        assertThat(foreign.get("account").isNull()).isTrue();
    }

    @Test
    @DisplayName("shows a custom field to the next request, only where it was made")
    void customField() {
        Api here = applicants.newOrganisation();
        Api there = applicants.newOrganisation();
        here.data("""
                mutation { changeMetadata(changes: [
                  { createField: { module: "accounts", name: "yearEstablished", label: "Year established", type: INTEGER, indexed: true } },
                  { createField: { module: "accounts", name: "motto", label: "Motto", type: TEXT } }
                ]) { version } }""");
        here.data("mutation { createAccounts(inputs: [{ name: \"A\", yearEstablished: 1990, motto: \"x\" },"
                + " { name: \"B\", yearEstablished: 2001 }]) { created } }");

        JsonNode found = here.data("{ accounts(where: { yearEstablished: { gt: 1995 } },"
                + " orderBy: [{ yearEstablished: DESC }]) { nodes { name yearEstablished motto } } }");
        assertThat(found.at("/accounts/nodes").toString())
                .isEqualTo("[{\"name\":\"B\",\"yearEstablished\":2001,\"motto\":null}]");
        assertThat(there.code("{ accounts { nodes { motto } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }
}
