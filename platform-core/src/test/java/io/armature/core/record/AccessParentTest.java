package io.armature.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.access.Access;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Staff;
import io.armature.core.identity.Standing;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.query.Deleted;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.read.PreparedRead;
import io.armature.core.read.RecordReader;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.resolve.Module;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Records that belong to others")
class AccessParentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WriteBench bench = WriteBench.standard();
    private final Staff staff = new Staff(bench.org);
    private final UUID rep = staff.user("rep");
    private final UUID other = staff.user("other");
    private final UUID mine = bench.created("accounts", "name", "Mine", "ownerId", rep);
    private final UUID foreign = bench.created("accounts", "name", "Foreign", "ownerId", other);
    private final OrgCatalog standard = bench.under(StandardFiles.read(AccessParentTest.class.getClassLoader())
            .orThrow()
            .access());

    @Test
    @DisplayName("of one module are seen with these")
    void ofOne() {
        UUID member = bench.created("accountTeamMembers", "accountId", mine, "userId", other, "access", "READ");
        bench.created("accountTeamMembers", "accountId", foreign, "userId", other, "access", "READ");
        assertThat(seen(standard, "accountTeamMembers")).containsExactly(member);
    }

    @Test
    @DisplayName("of any module are seen with these, through two steps, and by their owner whatever they belong to")
    void ofAny() {
        UUID note = bench.created("notes", "parentId", mine, "content", "On mine", "ownerId", other);
        UUID deal = bench.created(
                "opportunities", "name", "Deal", "stage", "PROSPECTING", "closeDate", "2026-12-31", "ownerId", rep);
        UUID line = bench.created(
                "opportunityLines",
                "opportunityId",
                deal,
                "description",
                "Line",
                "quantity",
                1,
                "unitPrice",
                10,
                "ownerId",
                other);
        UUID onLine = bench.created("notes", "parentId", line, "content", "On a line of mine", "ownerId", other);
        UUID own = bench.created("notes", "parentId", foreign, "content", "My own", "ownerId", rep);
        bench.created("notes", "parentId", foreign, "content", "Hidden", "ownerId", other);
        assertThat(seen(standard, "notes")).containsExactlyInAnyOrder(note, onLine, own);
        assertThat(seen(standard, "opportunityLines")).containsExactly(line);
    }

    @Test
    @DisplayName("are shared along by a rule that says so")
    void along() {
        bench.created("accounts", "name", "Bank", "industry", "BANKING", "ownerId", other);
        UUID bank = bench.created("accounts", "name", "Bank 2", "industry", "BANKING", "ownerId", other);
        UUID teller = bench.created("contacts", "lastName", "Teller", "accountId", bank, "ownerId", other);
        bench.created("contacts", "lastName", "Baker", "accountId", foreign, "ownerId", other);
        OrgCatalog ruled =
                bench.under(Definitions.readAccess("access.yaml", """
                roles:
                  SALES_REP:
                    modules: { accounts: { rights: [read] }, contacts: { rights: [read] } }
                sharingRules:
                  - name: Banks
                    module: accounts
                    where: { or: [{ industry: { eq: BANKING }, contacts: { some: { lastName: { startsWith: tel } } } }] }
                    to: { roles: [SALES_REP] }
                    cascade: [contacts]
                """).orThrow());
        assertThat(ruled.access().problems()).isEmpty();
        assertThat(seen(ruled, "accounts")).containsExactlyInAnyOrder(mine, bank);
        assertThat(seen(ruled, "contacts")).containsExactly(teller);
    }

    @Test
    @DisplayName("cannot be asked for without a right on their module, nor by fields that are hidden or masked")
    void wall() {
        Access access = standard.access().of(caller());
        Module accounts = bench.module("accounts");
        Assertions.assertThatThrownBy(() -> prepared(standard, access, "stockMoves", "id"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.FORBIDDEN));
        Assertions.assertThatThrownBy(() -> prepared(standard, access, "accounts", "taxId"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ProblemCode.FIELD_FORBIDDEN);
                    assertThat(e.problem().message()).doesNotContain("accounts");
                });
        assertThat(access.masks(accounts.require("taxId"))).isTrue();
    }

    private List<UUID> seen(OrgCatalog catalog, String module) {
        PreparedRead read = prepared(catalog, catalog.access().of(caller()), module, "id");
        Bindings bindings = new Bindings(bench.organisation, Instant.now(), List.of(), CallerStanding.of(caller()));
        return new RecordReader(bench.database.connections())
                .read(read, bindings).await().atMost(PATIENCE).rows().stream()
                        .map(row -> (UUID) row.value(0))
                        .toList();
    }

    private PreparedRead prepared(OrgCatalog catalog, Access access, String module, String field) {
        Module asked = bench.module(module);
        RecordQuery.Page query = new RecordQuery.Page(
                asked,
                new Predicate.All(),
                List.of(),
                new Paging(false, Optional.empty(), 50, Optional.empty()),
                Deleted.WITHOUT,
                List.of(new Read.Value(asked.require(field))),
                false,
                false);
        return PreparedRead.of(query, catalog.catalog(), access);
    }

    private Caller caller() {
        return new Caller(
                bench.organisation,
                Optional.of(rep),
                Optional.empty(),
                Set.of("SALES_REP"),
                Scopes.everything(),
                Standing.alone());
    }
}
