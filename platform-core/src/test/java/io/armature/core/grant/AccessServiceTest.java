package io.armature.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.audit.AuditKind;
import io.armature.core.audit.RecordedKinds;
import io.armature.core.catalog.CatalogNode;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.format.Definitions;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of the access definition")
class AccessServiceTest {

    private final TestDatabase database = TestDatabase.shared();
    private final CatalogNode node = CatalogNode.over(database);
    private final CatalogNode other = CatalogNode.over(database);
    private final OrgId org = database.newOrganisation();
    private final AccessService service = new AccessService(database.connections(), node.catalogs());
    private final AccessDefinition own = read("""
            roles:
              CLERK: { modules: { accounts: { rights: [read], scope: ALL } }, platform: [access] }
              AUDITOR: { platform: [audit] }
            """);

    @Test
    @DisplayName("holds on this node with its answer, beside the standard, and is stored as a version")
    void holds() {
        OrgCatalog changed = change(caller("ADMIN"), own, OptionalInt.of(0), false);
        assertThat(changed.accessVersion()).isEqualTo(1);
        assertThat(node.current(org)).isEqualTo(changed);
        assertThat(changed.access()
                        .of(caller("CLERK"))
                        .may(RecordRight.READ, changed.catalog().require("accounts")))
                .isTrue();
        assertThat(changed.access().definition().roles()).containsKeys("CLERK", "SALES_REP");
        assertThat(await(service.own(caller("CLERK")))).isEqualTo(own);
        assertThat(RecordedKinds.of(org)).containsExactly(AuditKind.ACCESS_CHANGED);
    }

    @Test
    @DisplayName("raises the revision, by which other nodes and writers notice")
    void noticed() {
        OrgCatalog before = other.current(org);
        change(caller("ADMIN"), own, OptionalInt.empty(), false);
        await(other.catalogs().refreshed(org));
        assertThat(other.current(org).revision()).isGreaterThan(before.revision());
        assertThat(other.current(org).access().of(caller("AUDITOR")).may(PlatformRight.AUDIT))
                .isTrue();
        assertThat(other.current(org).version()).isEqualTo(before.version());
    }

    @Test
    @DisplayName(
            "is refused of another version, of what is not so, and to whoever has not the right; nothing is stored then")
    void refused() {
        assertThat(code(caller("ADMIN"), own, OptionalInt.of(7))).isEqualTo(ProblemCode.METADATA_CONFLICT);
        AccessDefinition wrong = read("roles: { CLERK: { modules: { nothings: { rights: [read] } } } }");
        assertThat(code(caller("ADMIN"), wrong, OptionalInt.empty())).isEqualTo(ProblemCode.METADATA_INVALID);
        assertThat(code(caller("SALES_REP"), own, OptionalInt.empty())).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(await(node.catalogs().refreshed(org)).accessVersion()).isZero();
    }

    @Test
    @DisplayName("with a dry run tells what would be and stores nothing")
    void dryRun() {
        OrgCatalog would = change(caller("ADMIN"), own, OptionalInt.empty(), true);
        assertThat(would.access().definition().roles()).containsKey("CLERK");
        assertThat(await(node.catalogs().refreshed(org)).accessVersion()).isZero();
    }

    private OrgCatalog change(Caller by, AccessDefinition definition, OptionalInt expected, boolean dryRun) {
        AccessService.Options options = new AccessService.Options(expected, dryRun, Optional.of("A test"));
        return await(service.edit(by, new AccessEdit.Replace(definition), options))
                .after();
    }

    private ProblemCode code(Caller by, AccessDefinition definition, OptionalInt expected) {
        ProblemCode[] code = new ProblemCode[1];
        assertThatThrownBy(() -> change(by, definition, expected, false))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> code[0] = e.problem().code());
        return code[0];
    }

    private Caller caller(String role) {
        Organisation organisation = new Organisation(
                org, "test", "Test", ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), Locale.ENGLISH);
        return new Caller(organisation, Optional.empty(), Optional.empty(), Set.of(role));
    }

    private static AccessDefinition read(String yaml) {
        return Definitions.readAccess("access.yaml", yaml).orThrow();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
