package io.armature.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("What a user may do changes")
class GrantsTest {
    /** Where a user stands is trusted for a second. */
    private static final Duration SOON = Duration.ofMillis(1_500);

    private static final String NAMES = "{ accounts { nodes { name } } }";

    @Inject
    Applicants applicants;

    private Api admin;

    @BeforeEach
    void organisation() {
        admin = applicants.newOrganisation();
    }

    @Test
    @DisplayName("within a second when a role is given to it, and when it is taken away")
    void roles() {
        Person bob = Person.in(admin, "bob");
        admin.data("mutation { createAccount(input: { name: \"Acme\" }) { id } }");
        assertThat(bob.api().code(NAMES, Map.of())).isEqualTo("FORBIDDEN");
        String role = id("{ roleBy(unique: { name: \"READ_ONLY\" }) { id } }");
        String given = id(
                "mutation ($user: ID!, $role: ID!) { createUserRole(input: { userId: $user, roleId: $role }) { id } }",
                Map.of("user", bob.id(), "role", role));
        assertSoon(() -> bob.api().post(NAMES, Map.of()).toString().contains("Acme"));
        admin.data("mutation ($id: ID!) { deleteUserRole(id: $id) { id } }", Map.of("id", given));
        assertSoon(() -> bob.api().post(NAMES, Map.of()).toString().contains("FORBIDDEN"));
    }

    @Test
    @DisplayName("within a second when a permission set is given to it, whose fields and rights come on top")
    void permissionSets() {
        Person bob = Person.in(admin, "bob", "SALES_REP");
        admin.data(
                "mutation ($bob: ID!) { createAccount(input: { name: \"Acme\", taxId: \"DE 1\", ownerId: $bob }) { id } }",
                Map.of("bob", bob.id()));
        admin.data(
                "mutation { changeAccess(changes: [{ addPermissionSet: { name: \"Tax\" } },"
                        + " { grantModule: { of: { permissionSet: \"Tax\" }, module: \"accounts\", rights: [READ, PURGE] } },"
                        + " { grantField: { of: { permissionSet: \"Tax\" }, module: \"accounts\", field: \"taxId\", read: VISIBLE } }]) { version } }");
        String byTax = "{ accounts(where: { taxId: { eq: \"DE 1\" } }) { nodes { taxId } } }";
        assertThat(bob.api().code(byTax, Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        String set = id("mutation { createPermissionSet(input: { name: \"Tax\" }) { id } }");
        id(
                "mutation ($user: ID!, $set: ID!) { createUserPermissionSet(input: { userId: $user, permissionSetId: $set }) { id } }",
                Map.of("user", bob.id(), "set", set));
        assertSoon(() -> bob.api()
                .post(byTax, Map.of())
                .at("/data/accounts/nodes/0/taxId")
                .asText()
                .equals("DE 1"));
        assertThat(bob.api()
                        .data("{ __type(name: \"Mutation\") { fields { name } } }")
                        .toString())
                .contains("\"purgeAccount\"");
    }

    @Test
    @DisplayName(
            "at once when the definition changes: a field that is hidden is gone, own records only are what is left")
    void definition() {
        Person ada = Person.in(admin, "ada", "SALES_REP");
        Person bob = Person.in(admin, "bob", "SALES_REP");
        ada.api().data("mutation { createAccount(input: { name: \"Of ada\" }) { id } }");
        bob.api().data("mutation { createAccount(input: { name: \"Of bob\", phone: \"+49 30 123456\" }) { id } }");
        admin.data(
                "mutation { changeAccess(changes: [{ shareModule: { module: \"accounts\", everyone: READ } }]) { version } }");
        assertThat(bob.api().data("{ accounts { nodes { name phone } } }").toString())
                .contains("Of ada", "Of bob");
        admin.data(
                "mutation { changeAccess(changes: [{ ownRecordsOnly: { role: \"SALES_REP\" } },"
                        + " { grantField: { of: { role: \"SALES_REP\" }, module: \"accounts\", field: \"phone\", read: HIDDEN } }]) { version } }");
        assertThat(bob.api().data(NAMES).toString()).contains("Of bob").doesNotContain("Of ada");
        assertThat(bob.api().code("{ accounts { nodes { phone } } }", Map.of())).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        admin.data("mutation { revertAccess(toVersion: 0) { version } }");
        assertThat(bob.api().data("{ accounts { nodes { phone } } }").toString())
                .contains("+49");
    }

    @Test
    @DisplayName("when a manager is set: what those below own is seen, and told so")
    void managers() {
        Person ada = Person.in(admin, "ada", "SALES_REP");
        Person bob = Person.in(admin, "bob", "SALES_REP");
        String account = ada.api()
                .data("mutation { createAccount(input: { name: \"Of ada\" }) { id } }")
                .at("/createAccount/id")
                .asText();
        String why = "query ($id: ID!) { whyVisible(id: $id) { kind } }";
        assertThat(bob.api().data(why, Map.of("id", account)).path("whyVisible"))
                .isEmpty();
        admin.data(
                "mutation ($ada: ID!, $bob: ID!) { updateUser(id: $ada, set: { managerId: $bob }) { id } }",
                Map.of("ada", ada.id(), "bob", bob.id()));
        assertSoon(() -> bob.api()
                .data(why, Map.of("id", account))
                .at("/whyVisible/0/kind")
                .asText()
                .equals("MANAGER_OF_OWNER"));
        assertThat(bob.api().data(NAMES).toString()).contains("Of ada");
    }

    private String id(String mutation) {
        return id(mutation, Map.of());
    }

    private String id(String mutation, Map<String, ?> variables) {
        JsonNode made = admin.data(mutation, variables);
        return made.iterator().next().path("id").asText();
    }

    private static void assertSoon(BooleanSupplier condition) {
        Instant end = Instant.now().plus(SOON);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still not so").isBefore(end);
        }
    }
}
