package io.armature.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.armature.graphql.execute.CompiledOperations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Lists by saved views")
class ViewPlansTest {
    private static final String LIST = "query ViewPlans($view: ID) { accounts(view: $view) { nodes { name } } }";

    @Inject
    Applicants applicants;

    @Inject
    CompiledOperations operations;

    @Test
    @DisplayName("share a plan where the views differ in values alone, and answer by their own")
    void shared() {
        Api admin = applicants.newOrganisation();
        admin.data("mutation { a: createAccount(input: { name: \"Acme\" }) { id } b: createAccount(input: { name:"
                + " \"Beta\" }) { id } }");
        String acme = saved(admin, "{ name: { eq: \"Acme\" } }", "ASC");
        String beta = saved(admin, "{ name: { eq: \"Beta\" } }", "ASC");
        String other = saved(admin, "{ name: { ne: \"Beta\" } }", "ASC");
        String order = saved(admin, "{ name: { eq: \"Beta\" } }", "DESC");

        long before = operations.compiled();
        assertThat(names(admin, acme)).isEqualTo("[{\"name\":\"Acme\"}]");
        assertThat(names(admin, beta)).isEqualTo("[{\"name\":\"Beta\"}]");
        assertThat(operations.compiled() - before).isEqualTo(1);
        assertThat(names(admin, other)).isEqualTo("[{\"name\":\"Acme\"}]");
        assertThat(names(admin, order)).isEqualTo("[{\"name\":\"Beta\"}]");
        assertThat(operations.compiled() - before).isEqualTo(3);
    }

    @Test
    @DisplayName("follow a view that is saved anew")
    void anew() {
        Api admin = applicants.newOrganisation();
        admin.data("mutation { a: createAccount(input: { name: \"Acme\" }) { id } b: createAccount(input: { name:"
                + " \"Beta\" }) { id } }");
        String view = saved(admin, "{ name: { eq: \"Acme\" } }", "ASC");
        assertThat(names(admin, view)).isEqualTo("[{\"name\":\"Acme\"}]");
        admin.data(
                "mutation ($id: ID!) { saveView(id: $id, view: { module: \"accounts\", name: \"Some\", visibility:"
                        + " PUBLIC, orderBy: [{ field: \"name\", direction: \"DESC\" }] }) { id } }",
                Map.of("id", view));
        assertThat(names(admin, view)).isEqualTo("[{\"name\":\"Beta\"},{\"name\":\"Acme\"}]");
    }

    private static String saved(Api api, String where, String direction) {
        return api.data("mutation { saveView(view: { module: \"accounts\", name: \"Some\", visibility: PUBLIC, where: "
                        + where + ", orderBy: [{ field: \"name\", direction: \"" + direction + "\" }] }) { id } }")
                .at("/saveView/id")
                .asText();
    }

    private static String names(Api api, String view) {
        return api.data(LIST, Map.of("view", view)).at("/accounts/nodes").toString();
    }
}
