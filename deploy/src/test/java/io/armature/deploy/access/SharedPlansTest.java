package io.armature.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.org.Organisation;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.graphql.execute.CompiledOperations;
import io.armature.graphql.execute.GraphqlRequest;
import io.armature.graphql.execute.GraphqlResponse;
import io.armature.graphql.execute.RecordPipeline;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("A thousand users")
class SharedPlansTest {
    private static final int USERS = 1_000;
    private static final int ROLES = 10;
    private static final List<String> DOCUMENTS = List.of(
            "{ accounts { nodes { name contacts { nodes { lastName } } } } }",
            "{ leads(where: { status: { eq: \"NEW\" } }, orderBy: [{ lastName: ASC }]) { totalCount nodes { lastName } } }",
            "query ($id: ID!) { account(id: $id) { name owner { __typename } } }");

    @Inject
    Applicants applicants;

    @Inject
    CompiledOperations operations;

    @Inject
    RecordPipeline pipeline;

    @Test
    @DisplayName("with ten roles make ten plans of a document at most, and each sees its own")
    void shared() {
        Api admin = applicants.newOrganisation();
        String roles = IntStream.range(0, ROLES)
                .mapToObj(i -> "{ addRole: { name: \"ROLE_" + i + "\", like: \""
                        + (i % 2 == 0 ? "SALES_REP" : "SALES_MANAGER") + "\" } }")
                .collect(Collectors.joining(", "));
        admin.data("mutation { changeAccess(changes: [" + roles + "]) { version } }");
        UUID owner = UUID.fromString(Person.in(admin, "ada").id());
        admin.data(
                "mutation ($owner: ID!) { createAccount(input: { name: \"Of ada\", ownerId: $owner }) { id } }",
                Map.of("owner", owner.toString()));

        long before = operations.compiled();
        for (int user = 0; user < USERS; user++) {
            Caller caller = caller(admin, user == 7 ? owner : UUID.randomUUID(), "ROLE_" + user % ROLES);
            for (String document : DOCUMENTS) {
                String answer = answer(document, caller);
                assertThat(answer).doesNotContain("errors");
                assertThat(answer.contains("Of ada")).isEqualTo(user == 7 && document.equals(DOCUMENTS.getFirst()));
            }
        }
        assertThat(operations.compiled() - before).isBetween((long) DOCUMENTS.size(), (long) DOCUMENTS.size() * ROLES);
    }

    private String answer(String document, Caller caller) {
        GraphqlRequest request = new GraphqlRequest(
                document,
                Optional.empty(),
                Map.of("id", "019aaaaa-aaaa-8002-8000-000000000000"),
                Map.of(),
                GraphqlRequest.Mode.ANY,
                "test");
        GraphqlResponse response = pipeline.execute(request, caller).await().atMost(Duration.ofSeconds(10));
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Caller caller(Api admin, UUID user, String role) {
        Organisation organisation = new Organisation(
                admin.org(), "test", "Test", ZoneId.of("Europe/Berlin"), Currency.getInstance("USD"), Locale.ENGLISH);
        Standing standing = new Standing(Set.of(), Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID()));
        return new Caller(
                organisation, Optional.of(user), Optional.empty(), Set.of(role), Scopes.everything(), standing);
    }
}
