package io.armature.deploy.plans;

import io.armature.core.access.Access;
import io.armature.core.access.AccessModel;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.org.Organisation;
import io.armature.core.query.Comparison;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.Read;
import io.armature.core.query.RecordQuery;
import io.armature.core.sql.CallerStanding;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads of accounts by callers who see some of them, each for another reason. */
final class PermittedReads {
    private static final String DEFINITION = """
            roles:
              SALES_REP: { modules: { } }
              OWN: { modules: { accounts: { rights: [read], scope: OWN } } }
              SHARED: { modules: { accounts: { rights: [read], scope: SHARED }, accountTeamMembers: { rights: [read], scope: ALL } } }
              BANKS: { modules: { accounts: { rights: [read], scope: SHARED }, accountTeamMembers: { rights: [read], scope: ALL } } }
              REPS: { modules: { accounts: { rights: [read], scope: SHARED }, accountTeamMembers: { rights: [read], scope: ALL } } }
              SOME: { modules: { accounts: { rights: [read], scope: ALL } } }
            sharing:
              accounts: { team: teamMembers }
            sharingRules:
              - { name: Banks, module: accounts, where: { employees: { lt: 5 } }, to: { roles: [BANKS] } }
              - { name: Reps, module: accounts, ownedBy: { role: SALES_REP }, to: { roles: [REPS] } }
            restrictionRules:
              - { name: Some, module: accounts, for: [SOME], where: { employees: { lt: 1250 } } }
            """;

    /**
     * One read of one caller.
     *
     * @param sentence who asks what
     * @param most how many rows it may fetch
     */
    record PermittedRead(
            String sentence,
            RecordQuery query,
            List<@Nullable Object> inputs,
            Access access,
            CallerStanding caller,
            long most) {}

    private final Module accounts;
    private final AccessModel model;
    private final Connection owner;
    private final Organisation organisation;
    private final List<PermittedRead> reads = new ArrayList<>();

    PermittedReads(Catalog catalog, Connection owner, Organisation organisation) {
        this.accounts = catalog.require(SlottedCatalog.MODULE);
        this.model =
                AccessModel.of(Definitions.readAccess("access.yaml", DEFINITION).orThrow(), catalog);
        this.owner = owner;
        this.organisation = organisation;
    }

    /** @param limits how many rows each kind of caller's pages may fetch, by id and by name, by the caller's name */
    List<PermittedRead> all(Map<String, long[]> limits) throws SQLException {
        if (!model.problems().isEmpty()) {
            throw new IllegalStateException(model.problems().toString());
        }
        UUID person = person(3);
        Set<UUID> below = new HashSet<>();
        for (int n = 100; n < 150; n++) {
            below.add(person(n));
        }
        add("owner", "OWN", person, Standing.alone(), limits);
        add("owner, shared", "SHARED", person(900), Standing.alone(), limits);
        add("team", "SHARED", UUID.randomUUID(), new Standing(Set.of(), Set.of(person), Set.of()), limits);
        add("manager", "SHARED", UUID.randomUUID(), new Standing(Set.of(), Set.of(), below), limits);
        add("record team", "SHARED", person(1), Standing.alone(), limits);
        add("by hand", "SHARED", person(2), Standing.alone(), limits);
        add("rule by condition", "BANKS", UUID.randomUUID(), Standing.alone(), limits);
        add("rule by role", "REPS", UUID.randomUUID(), Standing.alone(), limits);
        add("restriction", "SOME", UUID.randomUUID(), Standing.alone(), limits);
        add("nobody's", "SHARED", UUID.randomUUID(), Standing.alone(), limits);
        return reads;
    }

    private void add(String who, String role, UUID user, Standing standing, Map<String, long[]> limits)
            throws SQLException {
        Caller caller = new Caller(
                organisation, Optional.of(user), Optional.empty(), Set.of(role), Scopes.everything(), standing);
        long[] most = limits.get(who);
        Place id = Place.at(owner, organisation.id(), "id", 100_000);
        Place name = Place.at(owner, organisation.id(), "name_key", 100_000);
        one(who, caller, id.cursor().id());
        page(who + ": first page", list(), caller, most[0]);
        page(who + ": deep page", list().after(id), caller, most[0]);
        page(who + ": by name", list().ascending("name"), caller, most[1]);
        page(who + ": by name, deep", list().ascending("name").after(name), caller, most[1]);
    }

    private void one(String who, Caller caller, UUID id) {
        Predicate byId = new Predicate.Compare(accounts.id(), Comparison.EQ, new Operand.Input(0));
        RecordQuery query = new RecordQuery.One(accounts, byId, List.of(new Read.Value(accounts.require("name"))));
        reads.add(new PermittedRead(
                who + ": one by id", query, List.of(id), model.of(caller), CallerStanding.of(caller), LOOKED_UP));
    }

    /**
     * What a caller's shares and memberships are looked up from, besides the record: 10,000 members of teams and 5,700 shares.
     * The caller's are a tenth of each and more, and a plan made for any caller may find reading the table as cheap as its
     * index: whether it does hangs on the sample that ANALYZE took.
     */
    private static final long LOOKED_UP = 16_000;

    private void page(String sentence, ListQuery list, Caller caller, long most) {
        reads.add(new PermittedRead(
                sentence, list.query(), list.inputs(), model.of(caller), CallerStanding.of(caller), most));
    }

    private ListQuery list() {
        return new ListQuery(accounts, "id", "name");
    }

    private UUID person(int number) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select person_id(" + number + ")")) {
            row.next();
            return (UUID) row.getObject(1);
        }
    }
}
