package io.armature.metadata.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.metadata.access.change.AccessChange;
import io.armature.metadata.access.change.AccessChanges;
import io.armature.metadata.access.change.AccessDifference;
import io.armature.metadata.access.change.AccessDifferences;
import io.armature.metadata.access.change.Holder;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changes of an access definition")
class AccessChangesTest {
    private static final Holder REP = new Holder.Role("REP");
    private static final AccessDefinition STANDARD = read("""
            everyone: { modules: { users: { rights: [read], scope: ALL } } }
            roles:
              REP:
                modules:
                  accounts: { rights: [create, read], scope: SHARED }
                  notes: { rights: [read], scope: SHARED }
                  products: { rights: [read], scope: ALL }
            sharing:
              notes: { parent: parent }
            """);

    @Test
    @DisplayName("copy what the standard says of a holder, and change that alone")
    void copied() {
        AccessDefinition own = applied(
                new AccessChange.SetModuleRights(REP, "accounts", Set.of(RecordRight.READ), Optional.empty()),
                new AccessChange.SetFieldRight(
                        REP, "accounts", "phone", Optional.of(new FieldGrant(FieldGrant.Reading.MASKED, false))));
        assertThat(own).isEqualTo(read("""
                roles:
                  REP:
                    modules:
                      accounts: { rights: [read], scope: SHARED, fields: { phone: { read: masked, write: false } } }
                      notes: { rights: [read], scope: SHARED }
                      products: { rights: [read], scope: ALL }
                """));
        assertThat(AccessDifferences.between(STANDARD, own.over(STANDARD)))
                .containsExactly(
                        new AccessDifference(
                                "roles.REP.modules.accounts",
                                Optional.of("create read of SHARED"),
                                Optional.of("read of SHARED")),
                        new AccessDifference(
                                "roles.REP.modules.accounts.fields.phone",
                                Optional.empty(),
                                Optional.of("MASKED, no write")));
    }

    @Test
    @DisplayName("that lead back to what the standard says leave nothing of one's own")
    void back() {
        Set<RecordRight> before =
                STANDARD.roles().get("REP").modules().get("accounts").rights();
        assertThat(applied(
                        new AccessChange.SetModuleRights(REP, "accounts", Set.of(), Optional.empty()),
                        new AccessChange.SetModuleRights(REP, "accounts", before, Optional.empty())))
                .isEqualTo(AccessDefinition.nothing());
        AccessDefinition own = applied(new AccessChange.SetPlatformRights(
                REP, Optional.of(Set.of(PlatformRight.AUDIT)), Optional.of(true), Optional.empty()));
        assertThat(own.roles().get("REP").platform()).containsExactly(PlatformRight.AUDIT);
        assertThat(own.roles().get("REP").sensitive()).isTrue();
        assertThat(AccessChanges.apply(STANDARD, own, List.of(new AccessChange.Reset(REP)))
                        .orThrow())
                .isEqualTo(AccessDefinition.nothing());
    }

    @Test
    @DisplayName("make own records all that a role reaches, but for what it has all of and what a parent decides")
    void ownOnly() {
        AccessDefinition own = applied(new AccessChange.OwnRecordsOnly("REP", true));
        Map<String, ModuleGrant> modules = own.roles().get("REP").modules();
        assertThat(modules.get("accounts").scope()).isEqualTo(RowScope.OWN);
        assertThat(modules.get("notes").scope()).isEqualTo(RowScope.SHARED);
        assertThat(modules.get("products").scope()).isEqualTo(RowScope.ALL);
        assertThat(applied(new AccessChange.OwnRecordsOnly("REP", true), new AccessChange.OwnRecordsOnly("REP", false)))
                .isEqualTo(AccessDefinition.nothing());
    }

    @Test
    @DisplayName("add, replace and remove roles, sharing and rules by name")
    void rules() {
        AccessDefinition own = applied(
                new AccessChange.Add(new Holder.Role("TRAINEE"), Optional.of("REP")),
                new AccessChange.Add(new Holder.PermissionSet("Exports"), Optional.empty()),
                new AccessChange.SetSharing(
                        "accounts",
                        new Sharing(Optional.of(SharedLevel.READ), Optional.empty(), true, Optional.empty())),
                new AccessChange.PutSharingRule(rule("A", "REP")),
                new AccessChange.PutSharingRule(rule("B", "REP")),
                new AccessChange.PutSharingRule(rule("A", "TRAINEE")),
                new AccessChange.RemoveSharingRule("B"),
                new AccessChange.PutRestrictionRule(
                        new RestrictionRule("R", "accounts", Set.of("REP"), Map.of("name", Map.of("eq", "A")))));
        assertThat(own.roles().get("TRAINEE")).isEqualTo(STANDARD.roles().get("REP"));
        assertThat(own.permissionSets()).containsEntry("Exports", Grants.nothing());
        assertThat(own.sharing()).containsOnlyKeys("accounts");
        assertThat(own.sharingRules()).containsExactly(rule("A", "TRAINEE"));
        assertThat(own.restrictionRules()).hasSize(1);
        assertThat(Definitions.readAccess("access.yaml", Definitions.writeAccess(own))
                        .orThrow())
                .isEqualTo(own);
    }

    @Test
    @DisplayName("of what is not there, of ADMIN, and too many of them are refused, each at its place")
    void refused() {
        assertThat(refusals(
                        new AccessChange.SetPlatformRights(
                                new Holder.Role(AccessDefinition.ADMIN),
                                Optional.of(Set.of()),
                                Optional.empty(),
                                Optional.empty()),
                        new AccessChange.SetModuleRights(
                                new Holder.Role("NOBODY"), "accounts", Set.of(), Optional.empty()),
                        new AccessChange.Add(REP, Optional.empty()),
                        new AccessChange.Add(new Holder.Role("NEW"), Optional.of("NOBODY")),
                        new AccessChange.Reset(REP),
                        new AccessChange.RemoveSharingRule("none"),
                        new AccessChange.RemoveRestrictionRule("none")))
                .extracting(problem -> problem.place().path() + " " + problem.code())
                .containsExactly(
                        "[0] OVERRIDE_NOT_ALLOWED",
                        "[1].of UNKNOWN_VALUE",
                        "[2].name DUPLICATE_KEY",
                        "[3].like UNKNOWN_VALUE",
                        "[4].name UNKNOWN_VALUE",
                        "[5].name UNKNOWN_VALUE",
                        "[6].name UNKNOWN_VALUE");
        AccessChange one = new AccessChange.ResetSharing("accounts");
        assertThat(refusals(Collections.nCopies(201, one).toArray(AccessChange[]::new)))
                .extracting(DefinitionProblem::code)
                .containsExactly(ProblemKind.LIMIT_EXCEEDED);
    }

    private static SharingRule rule(String name, String to) {
        return new SharingRule(
                name,
                "accounts",
                new Basis.OwnedByRole("REP", false),
                new Recipients(false, Set.of(to), Set.of()),
                SharedLevel.READ,
                List.of());
    }

    private static AccessDefinition applied(AccessChange... changes) {
        return AccessChanges.apply(STANDARD, AccessDefinition.nothing(), List.of(changes))
                .orThrow();
    }

    private static List<DefinitionProblem> refusals(AccessChange... changes) {
        Outcome<AccessDefinition> outcome = AccessChanges.apply(STANDARD, AccessDefinition.nothing(), List.of(changes));
        return outcome.refusals();
    }

    private static AccessDefinition read(String yaml) {
        return Definitions.readAccess("access.yaml", yaml).orThrow();
    }
}
