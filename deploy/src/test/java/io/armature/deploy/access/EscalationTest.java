package io.armature.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The user has every right on every module, be it by a role of its organisation's own, but not the right to decide on access. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("Nobody without the right to decide on access")
class EscalationTest {
    private static final Set<String> REFUSED = Set.of("FORBIDDEN", "GRAPHQL_VALIDATION_FAILED");

    @Inject
    Applicants applicants;

    private Api admin;
    private Person eve;
    private Map<String, String> ids;

    @BeforeEach
    void organisation() {
        admin = applicants.newOrganisation();
        admin.data("mutation { changeAccess(changes: [{ addRole: { name: \"POWER\" } },"
                + " { grantModule: { of: { role: \"POWER\" }, module: \"*\", scope: ALL, rights: [CREATE, READ, UPDATE,"
                + " DELETE, RESTORE, PURGE, EXPORT, IMPORT, MERGE, CONVERT, BULK] } },"
                + " { grantPlatform: { of: { role: \"POWER\" }, sensitive: true,"
                + " rights: [METADATA, TOKENS, AUDIT, PRIVACY, SETTINGS] } }]) { version } }");
        eve = Person.in(admin, "eve", "POWER");
        JsonNode made = admin.data(
                "mutation { set: createPermissionSet(input: { name: \"ALL\" }) { id } team: createTeam(input: { name: \"Key\" }) { id } }");
        String role = admin.data("{ roleBy(unique: { name: \"ADMIN\" }) { id } }")
                .at("/roleBy/id")
                .asText();
        String held = admin.data(
                        "mutation ($user: ID!, $team: ID!) { createUserTeam(input: { userId: $user, teamId: $team }) { id } }",
                        Map.of("user", eve.id(), "team", made.at("/team/id").asText()))
                .at("/createUserTeam/id")
                .asText();
        ids = Map.of(
                "user", eve.id(),
                "role", role,
                "set", made.at("/set/id").asText(),
                "team", made.at("/team/id").asText(),
                "held", held);
    }

    @Test
    @DisplayName(
            "gives himself a role, a permission set, a team or a manager, by typed operations, batches and upserts")
    void typed() {
        assertRefused(
                "createUserRole(input: { userId: \"%user\", roleId: \"%role\" }) { id }",
                "createUserRoles(inputs: [{ userId: \"%user\", roleId: \"%role\" }]) { created }",
                "createUserPermissionSet(input: { userId: \"%user\", permissionSetId: \"%set\" }) { id }",
                "createUserTeam(input: { userId: \"%user\", teamId: \"%team\" }) { id }",
                "deleteUserTeam(id: \"%held\") { id }",
                "updateUserTeam(id: \"%held\", set: { userId: \"%user\" }) { id }",
                "updateUser(id: \"%user\", set: { managerId: null }) { id }",
                "createUser(input: { username: \"mine\" }) { id }",
                "upsertUser(unique: { username: \"eve\" }, input: { managerId: \"%user\" }) { id }",
                "createRole(input: { name: \"MINE\" }) { id }",
                "updateRole(id: \"%role\", set: { name: \"POWER\" }) { id }",
                "upsertRole(unique: { name: \"POWER\" }, input: { name: \"ADMIN\" }) { id }",
                "createPermissionSet(input: { name: \"MINE\" }) { id }",
                "updateTeam(id: \"%team\", set: { name: \"Other\" }) { id }");
    }

    @Test
    @DisplayName("does so by the generic API, one by one or in batches")
    void generic() {
        assertRefused(
                "createRecord(module: \"userRoles\", values: { userId: \"%user\", roleId: \"%role\" }) { id }",
                "createRecords(module: \"userRoles\", values: [{ userId: \"%user\", roleId: \"%role\" }]) { created }",
                "createRecord(module: \"userPermissionSets\", values: { userId: \"%user\", permissionSetId: \"%set\" }) { id }",
                "updateRecord(module: \"users\", id: \"%user\", set: { managerId: null }) { id }",
                "upsertRecord(module: \"roles\", unique: { name: \"POWER\" }, values: { name: \"ADMIN\" }) { id }",
                "deleteRecord(module: \"userTeams\", id: \"%held\") { id }",
                "restoreRecord(module: \"userTeams\", id: \"%held\") { id }",
                "purgeRecord(module: \"userTeams\", id: \"%held\")");
    }

    @Test
    @DisplayName("changes, imports or reverts the definition, or asks for it")
    void definition() {
        assertRefused(
                "changeAccess(changes: [{ grantPlatform: { of: { role: \"POWER\" }, rights: [ACCESS] } }]) { version }",
                "importAccess(dryRun: false, yaml: \"roles: { POWER: { platform: [access] } }\") { version }",
                "revertAccess(toVersion: 0) { version }");
        assertThat(eve.api().code("{ exportAccess }", Map.of())).isIn(REFUSED);
        assertThat(eve.api().code("{ accessModel { version } }", Map.of())).isIn(REFUSED);
    }

    @Test
    @DisplayName("makes a token that may do more than he may")
    void tokens() {
        assertRefused(
                "createApiToken(input: { name: \"mine\", roles: [\"ADMIN\"] }) { secret }",
                "createApiToken(input: { name: \"mine\", roles: [\"SALES_MANAGER\"] }) { secret }");
    }

    /** Refused, nothing changed by it, and refused for the right that is missing: an administrator's are understood. */
    private void assertRefused(String... mutations) {
        List<String> texts = Stream.of(mutations).map(this::filled).toList();
        texts.forEach(text -> {
            JsonNode answer = eve.api().post(text, Map.of());
            assertThat(codes(answer))
                    .as(text + "\n" + answer)
                    .isNotEmpty()
                    .first()
                    .isIn(REFUSED);
        });
        assertThat(eve.api().data("{ me { roles } }").at("/me/roles").toString())
                .isEqualTo("[\"POWER\"]");
        assertThat(admin.data("{ accessModel { version } userRoles { totalCount } userTeams { totalCount } }")
                        .toString())
                .isEqualTo(
                        "{\"accessModel\":{\"version\":1},\"userRoles\":{\"totalCount\":0},\"userTeams\":{\"totalCount\":1}}");
        texts.forEach(
                text -> assertThat(codes(admin.post(text, Map.of()))).as(text).doesNotContainAnyElementsOf(REFUSED));
    }

    private String filled(String mutation) {
        String text = mutation;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace("%" + id.getKey(), id.getValue());
        }
        return "mutation { " + text + " }";
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("errors").findValuesAsText("code");
    }
}
