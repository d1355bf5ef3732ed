package io.armature.deploy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A request that is meant to hurt is refused at once:")
class AbuseTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Inject
    Applicants applicants;

    private Api api;

    @BeforeEach
    void warm() {
        api = applicants.newOrganisation();
        api.data("{ accounts(where: { name: { eq: \"x\" } }) { nodes { id } } }");
        api.code("{ nothing }", Map.of());
    }

    @Test
    @DisplayName("one field under thousands of aliases")
    void aliases() {
        refused("{ " + repeated(1_500, i -> "a" + i + ": me { admin } ") + "}", "QUERY_TOO_COMPLEX");
        refused("{ accounts { nodes { " + repeated(3_000, i -> "a" + i + ": name ") + "} } }", "QUERY_TOO_COMPLEX");
        refused("{ accounts { nodes { " + repeated(60, i -> "a" + i + ": name ") + "} } }", "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("thousands of directives")
    void directives() {
        refused("{ me { admin " + "@include(if: true) ".repeat(2_000) + "} }", "QUERY_TOO_COMPLEX");
        refused("{ me { admin " + "@nonsense ".repeat(5_000) + "} }", "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("fragments in a circle")
    void cycle() {
        refused(
                "{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...C } fragment C on Me { admin ...A }",
                "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("fragments that spread to millions of fields")
    void bomb() {
        String fragments = repeated(
                30,
                i -> "fragment F" + i + " on Account { "
                        + (i == 29 ? "name" : "...F" + (i + 1) + " x: parentAccount { ...F" + (i + 1) + " }") + " } ");
        refused("{ accounts { nodes { ...F0 } } } " + fragments, "QUERY_TOO_COMPLEX");
        String doubled = repeated(
                30,
                i -> "fragment F" + i + " on Account { " + (i == 29 ? "name" : "...F" + (i + 1) + " ...F" + (i + 1))
                        + " } ");
        refused("{ accounts { nodes { ...F0 } } } " + doubled, "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("the schema walked from type to type, or asked for again and again")
    void introspection() {
        refused(
                "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
                "QUERY_TOO_COMPLEX");
        refused("{ " + repeated(100, i -> "a" + i + ": __schema { types { name } } ") + "}", "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("deep selections")
    void deep() {
        refused(
                "{ accounts { nodes { " + "parentAccount { ".repeat(60) + "id" + " }".repeat(60) + " } } }",
                "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("deep conditions, written and as variables")
    void deepWhere() {
        String where = "{ not: ".repeat(100) + "{ name: { eq: \"x\" } }" + " }".repeat(100);
        refused("{ accounts(where: " + where + ") { nodes { id } } }", "QUERY_TOO_COMPLEX");
        String query = "query ($w: AccountWhere) { accounts(where: $w) { nodes { id } } }";
        refused(query, nested(90), "QUERY_TOO_COMPLEX");
        refused(query, nested(400), "QUERY_TOO_COMPLEX");
        refused(
                "query ($w: JSON) { records(module: \"accounts\", where: $w) { nodes { id } } }",
                nested(90),
                "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("conditions by the thousand")
    void wideWhere() {
        List<Map<String, Object>> many = IntStream.range(0, 5_000)
                .mapToObj(i -> Map.<String, Object>of("name", Map.of("contains", "x" + i)))
                .toList();
        refused(
                "query ($w: AccountWhere) { accounts(where: $w) { nodes { id } } }",
                Map.of("w", Map.of("or", many)),
                "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("lists of input objects within one another")
    void deepLists() {
        refused("query ($w: AccountWhere) { accounts(where: $w) { nodes { id } } }", lists(60), "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("huge variables")
    void huge() {
        List<Integer> values = IntStream.range(0, 600_000).mapToObj(i -> 1).toList();
        refused(
                "query ($n: [Int!]) { accounts(where: { employees: { in: $n } }) { nodes { id } } }",
                Map.of("n", values),
                "QUERY_TOO_COMPLEX");
    }

    @Test
    @DisplayName("numbers that are short to write and long to compute")
    void digits() {
        for (String body : List.of(
                "{\"query\":\"query ($n: Int) { accounts(first: $n) { totalCount } }\",\"variables\":{\"n\":1e10000005}}",
                "{\"query\":\"{ records(module: \\\"accounts\\\", where: { employees: { eq: 1e10000005 } }) { totalCount } }\"}")) {
            Caught caught = Caught.post(api, body);
            assertThat(caught.code()).isEqualTo("QUERY_TOO_COMPLEX");
            assertThat(caught.took()).isLessThan(AT_ONCE);
        }
    }

    @Test
    @DisplayName("many requests in one body")
    void batching() {
        Caught caught = Caught.post(
                api, "[" + "{\"query\":\"{ me { admin } }\"},".repeat(50) + "{\"query\":\"{ me { admin } }\"}]");
        assertThat(caught.status()).isEqualTo(400);
        assertThat(caught.code()).isEqualTo("BAD_REQUEST");
        assertThat(caught.message()).contains("one request at a time");
        assertThat(caught.took()).isLessThan(AT_ONCE);
    }

    @Test
    @DisplayName("fields that are costly to compare with one another")
    void overlapping() {
        String same = repeated(4_000, i -> "name ");
        assertThat(Caught.query(api, "{ accounts { nodes { " + same + "} } }", Map.of())
                        .took())
                .isLessThan(AT_ONCE);
        String spread = repeated(
                300, i -> "... on Account { x" + i % 40 + ": name parentAccount { name y" + i % 40 + ": id } } ");
        assertThat(Caught.query(api, "{ accounts { nodes { " + spread + "} } }", Map.of())
                        .took())
                .isLessThan(AT_ONCE);
        String conflicting = repeated(2_000, i -> "x: " + (i % 2 == 0 ? "name " : "website "));
        refused("{ accounts { nodes { " + conflicting + "} } }", "GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("documents of too many bytes or tokens")
    void large() {
        refused("{ me { admin } } #" + "x".repeat(200_000), "LIMIT_EXCEEDED");
        refused("{ me { " + "admin ".repeat(15_100) + "} }", "GRAPHQL_PARSE_FAILED");
        refused("{" + "{".repeat(20_000), "GRAPHQL_PARSE_FAILED");
    }

    @Test
    @DisplayName("pages that multiply, over all root fields together")
    void rows() {
        Caught caught = refused(
                "{ "
                        + repeated(
                                30,
                                i -> "a" + i
                                        + ": accounts(first: 1000) { nodes { contacts(first: 10) { nodes { id } } } } ")
                        + "}",
                "QUERY_TOO_COMPLEX");
        assertThat(caught.body().has("data")).isFalse();
    }

    @Test
    @DisplayName("while what is large and honest is answered, introspection too")
    void honest() {
        api.data(
                "{ __schema { types { name fields(includeDeprecated: true) { name args { name type { ...T } } type { ...T } }"
                        + " inputFields { name type { ...T } } interfaces { ...T } enumValues { name } possibleTypes { ...T } } } }"
                        + " fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }");
        api.data("{ " + repeated(30, i -> "a" + i + ": accounts { nodes { id name } } ") + "}");
    }

    @Test
    @DisplayName("and nobody is told what names there are beside the one that is wrong")
    void suggestions() {
        for (String query : List.of(
                "{ acounts { nodes { id } } }",
                "{ accounts { nodes { nam } } }",
                "{ accounts(wher: {}) { nodes { id } } }",
                "{ accounts(where: { nam: { eq: \"x\" } }) { nodes { id } } }",
                "query ($w: AcountWhere) { accounts(where: $w) { nodes { id } } }")) {
            String message = Caught.query(api, query, Map.of()).body().toString();
            assertThat(message).contains("GRAPHQL_VALIDATION_FAILED").doesNotContainIgnoringCase("did you mean");
        }
    }

    private Caught refused(String query, String code) {
        return refused(query, Map.of(), code);
    }

    private Caught refused(String query, Map<String, ?> variables, String code) {
        Caught caught = Caught.query(api, query, variables);
        assertThat(caught.code()).as(() -> caught.body().toString()).isEqualTo(code);
        assertThat(caught.took()).isLessThan(AT_ONCE);
        return caught;
    }

    private static Map<String, Object> nested(int levels) {
        Map<String, Object> where = Map.of("name", Map.of("eq", "x"));
        for (int i = 0; i < levels; i++) {
            where = Map.of("not", where);
        }
        return Map.of("w", where);
    }

    private static Map<String, Object> lists(int levels) {
        Map<String, Object> where = Map.of("name", Map.of("eq", "x"));
        for (int i = 0; i < levels; i++) {
            where = Map.of("and", List.of(where));
        }
        return Map.of("w", where);
    }

    private static String repeated(int times, java.util.function.IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }
}
