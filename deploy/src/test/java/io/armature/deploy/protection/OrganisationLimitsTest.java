package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.limit.Limit;
import io.armature.core.registry.Organisations;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The limits of an organisation")
class OrganisationLimitsTest {
    @Inject
    Applicants applicants;

    @Inject
    Organisations organisations;

    @Test
    @DisplayName("hold for its requests and for no other's, and are shown")
    void hold() throws InterruptedException {
        Api small = applicants.newOrganisation();
        Api other = applicants.newOrganisation();
        limit(small, Limit.PAGE_SIZE, 10);
        limit(small, Limit.DEFAULT_PAGE_SIZE, 3);
        limit(small, Limit.DEPTH, 4);
        limit(small, Limit.FIELDS, 10);
        limit(small, Limit.ROOT_FIELDS, 2);
        limit(small, Limit.ALIASES, 2);
        limit(small, Limit.BATCH_SIZE, 4);
        limit(small, Limit.DOCUMENT_BYTES, 2_000);
        limit(small, Limit.BODY_BYTES, 20_000);
        Thread.sleep(1_100);

        create(small, 4);
        create(other, 5);
        assertThat(code(small, CREATE, Map.of("i", names(5)))).isEqualTo("LIMIT_EXCEEDED");
        assertThat(small.data("{ accounts { nodes { id } } }").at("/accounts/nodes"))
                .hasSize(3);
        assertThat(other.data("{ accounts { nodes { id } } }").at("/accounts/nodes"))
                .hasSize(5);
        refusedHereOnly(small, other, "{ accounts(first: 11) { nodes { id } } }", "LIMIT_EXCEEDED");
        refusedHereOnly(
                small, other, "{ accounts { nodes { parentAccount { parentAccount { id } } } } }", "QUERY_TOO_COMPLEX");
        refusedHereOnly(
                small,
                other,
                "{ accounts { nodes { id name website industry createdAt updatedAt version annualRevenue accountType deletedAt } } }",
                "QUERY_TOO_COMPLEX");
        refusedHereOnly(small, other, "{ me { admin } organisation { key } apiTokens { id } }", "QUERY_TOO_COMPLEX");
        refusedHereOnly(small, other, "{ me { a: admin b: admin c: admin } }", "QUERY_TOO_COMPLEX");
        refusedHereOnly(small, other, "{ me { admin } } #" + "x".repeat(3_000), "LIMIT_EXCEEDED");
        refusedHereOnly(small, other, "{ me { admin } } #" + "x".repeat(30_000), "LIMIT_EXCEEDED");
        Map<String, Integer> told = small.data("{ organisation { limits { name value } } }")
                .at("/organisation/limits")
                .valueStream()
                .collect(Collectors.toMap(limit -> limit.get("name").asText(), limit -> limit.get("value")
                        .asInt()));
        assertThat(told)
                .containsEntry("page-size", 10)
                .containsEntry("cost", 50_000)
                .hasSize(Limit.values().length);
    }

    @Test
    @DisplayName("bound what all root fields of a request cost together")
    void cost() throws InterruptedException {
        Api small = applicants.newOrganisation();
        Api other = applicants.newOrganisation();
        limit(small, Limit.COST, 1_500);
        Thread.sleep(1_100);
        refusedHereOnly(
                small,
                other,
                "{ a: accounts(first: 800) { nodes { id } } b: accounts(first: 800) { nodes { id } } }",
                "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("never keep it from its own schema")
    void schema() throws InterruptedException {
        Api small = applicants.newOrganisation();
        limit(small, Limit.FIELDS, 10);
        limit(small, Limit.DEPTH, 2);
        Thread.sleep(1_100);
        JsonNode types = small.data("{ __schema { types { name kind description fields { name description args { name"
                        + " type { name ofType { name ofType { name ofType { name } } } } } type { name ofType { name } } }"
                        + " inputFields { name } enumValues { name } } } }")
                .at("/__schema/types");
        assertThat(types.size()).isGreaterThan(100);
    }

    private static final String CREATE = "mutation ($i: [AccountInput!]!) { createAccounts(inputs: $i) { created } }";

    private void limit(Api api, Limit limit, int value) {
        String slug =
                api.data("{ organisation { slug } }").at("/organisation/slug").asText();
        organisations.limit(slug, Map.of(limit, Optional.of(value))).await().atMost(Duration.ofSeconds(10));
    }

    private static void create(Api api, int count) {
        api.data(CREATE, Map.of("i", names(count)));
    }

    private static List<Map<String, String>> names(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> Map.of("name", "n" + i))
                .toList();
    }

    private static String code(Api api, String query, Map<String, ?> variables) {
        return Caught.query(api, query, variables).code();
    }

    private static void refusedHereOnly(Api here, Api other, String query, String code) {
        assertThat(code(here, query, Map.of())).as(query).isEqualTo(code);
        assertThat(code(other, query, Map.of())).as(query).isEmpty();
    }
}
