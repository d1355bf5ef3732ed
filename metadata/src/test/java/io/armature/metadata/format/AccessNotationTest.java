package io.armature.metadata.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.Basis;
import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.Grants;
import io.armature.metadata.access.ModuleGrant;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.RowScope;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.ProblemKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An access definition")
class AccessNotationTest {
    private static final String WRITTEN = """
            everyone:
              modules:
                users: { rights: [read], scope: ALL }
            roles:
              REP:
                platform: [audit]
                modules:
                  accounts:
                    rights: [create, read]
                    fields: { taxId: { read: masked, write: false }, phone: { read: false } }
            sharing:
              accounts: { everyone: READ, team: teamMembers, hierarchy: false }
              contacts: { parent: account }
            sharingRules:
              - name: Banks
                module: accounts
                where: { industry: { in: [BANKING, FINANCE] }, employees: { gt: 10 } }
                to: { roles: [REP], teams: [North] }
                level: READ_WRITE
                cascade: [contacts]
              - { name: Low, module: accounts, ownedBy: { role: REP, below: true }, to: { everyone: true } }
            restrictionRules:
              - { name: No secrets, module: accounts, for: [REP], where: { not: { tags: { hasAny: [secret] } } } }
            """;

    @Test
    @DisplayName("says rights, scopes and fields, with SHARED where no scope is said")
    void grants() {
        ModuleGrant grant = read(WRITTEN).roles().get("REP").on("accounts").orElseThrow();
        assertThat(grant.rights()).containsExactlyInAnyOrder(RecordRight.CREATE, RecordRight.READ);
        assertThat(grant.scope()).isEqualTo(RowScope.SHARED);
        assertThat(grant.named("taxId")).contains(new FieldGrant(FieldGrant.Reading.MASKED, false));
        assertThat(grant.named("phone")).contains(new FieldGrant(FieldGrant.Reading.HIDDEN, true));
        assertThat(read(WRITTEN).roles().get("REP").platform()).containsExactly(PlatformRight.AUDIT);
    }

    @Test
    @DisplayName("says rules by owner and by condition")
    void rules() {
        AccessDefinition access = read(WRITTEN);
        assertThat(access.sharingRules().getFirst().level()).isEqualTo(SharedLevel.READ_WRITE);
        assertThat(access.sharingRules().getFirst().basis()).isInstanceOf(Basis.Matching.class);
        assertThat(access.sharingRules().get(1).basis()).isEqualTo(new Basis.OwnedByRole("REP", true));
        assertThat(access.restrictionRules().getFirst().appliesTo()).isEqualTo(Set.of("REP"));
    }

    @Test
    @DisplayName("is written as it is read, as YAML and as JSON")
    void roundTrip() {
        AccessDefinition access = read(WRITTEN);
        assertThat(read(Definitions.writeAccess(access))).isEqualTo(access);
        assertThat(Definitions.readStoredAccess(Definitions.writeStoredAccess(access))
                        .orThrow())
                .isEqualTo(access);
    }

    @Test
    @DisplayName("laid over another replaces by name and adds")
    void over() {
        Grants reader = new Grants(
                new TreeMap<>(Map.of(Grants.ALL, ModuleGrant.of(RowScope.ALL, RecordRight.READ))),
                Set.of(),
                false,
                false);
        AccessDefinition own =
                read("roles: { REP: { modules: { } }, NEW: { modules: { \"*\": { rights: [read], scope: ALL } } } }");
        AccessDefinition both = own.over(read(WRITTEN));
        assertThat(both.roles().get("REP").modules()).isEmpty();
        assertThat(both.roles().get("NEW")).isEqualTo(reader);
        assertThat(both.everyone()).isEqualTo(read(WRITTEN).everyone());
        assertThat(both.sharingRules()).isEqualTo(read(WRITTEN).sharingRules());
    }

    @Test
    @DisplayName("is refused with every unknown word, and rules with two bases or none")
    void refused() {
        assertThat(Definitions.readAccess("access.yaml", """
                        roles: { REP: { modules: { accounts: { rights: [fly], scope: SOME, fields: { name: { read: maybe } } } } } }
                        sharingRules: [{ name: A, module: accounts, to: { everyone: true } }]
                        restrictionRules: [{ name: B, module: accounts }]
                        """).refusals())
                .extracting(DefinitionProblem::code)
                .containsExactlyInAnyOrder(
                        ProblemKind.UNKNOWN_WORD,
                        ProblemKind.UNKNOWN_WORD,
                        ProblemKind.UNKNOWN_WORD,
                        ProblemKind.INVALID_RULE,
                        ProblemKind.MISSING);
    }

    private static AccessDefinition read(String yaml) {
        return Definitions.readAccess("access.yaml", yaml).orThrow();
    }
}
