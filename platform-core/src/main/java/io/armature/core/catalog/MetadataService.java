package io.armature.core.catalog;

import io.armature.core.catalog.UniqueSwitches.UniqueField;
import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.change.Differences;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Changes an organisation's metadata. */
@Singleton
public class MetadataService {
    private final Database database;
    private final StandardDefinitions standard;
    private final CatalogBuilder builder;
    private final CatalogStore store;
    private final SlotFiller filler;

    MetadataService(
            Database database,
            StandardDefinitions standard,
            CatalogBuilder builder,
            CatalogStore store,
            SlotFiller filler) {
        this.database = database;
        this.standard = standard;
        this.builder = builder;
        this.store = store;
        this.filler = filler;
    }

    /**
     * Applies changes in order, as a whole or not at all. When the answer is there, this node's catalog is the new one.
     * Fails with a Problem: FORBIDDEN, VERSION_CONFLICT, METADATA_INVALID, LIMIT_EXCEEDED, DUPLICATE_VALUE.
     *
     * @param caller an administrator of the organisation that changes
     * @param changes in order; none, or such as change nothing, keep the version
     * @param expectedVersion the version the caller knows, to be refused if there is a newer one
     * @param dryRun whether to check everything and store nothing
     */
    public Uni<MetadataChangeResult> change(
            Caller caller, List<MetadataChange> changes, OptionalInt expectedVersion, boolean dryRun) {
        if (!caller.isAdmin()) {
            return Uni.createFrom().failure(new ProblemException(MetadataProblems.forbidden()));
        }
        OrgId org = caller.organisation().id();
        return database.inOrg(org)
                .transaction(session -> locked(session, org)
                        .map(before -> planned(org, before, changes, expectedVersion))
                        .call(plan -> refuseDuplicates(session, org, plan))
                        .call(plan -> dryRun || plan.changesNothing() ? nothing() : store(session, caller, plan)))
                .chain(plan -> answer(org, plan, dryRun));
    }

    /** What is stored while no writer and no other change is under way. */
    private static Uni<StoredDefinition> locked(SqlSession session, OrgId org) {
        return session.execute(CatalogLock.exclusive(org))
                .chain(() -> session.execute(StoredDefinitionRows.load(org)))
                .map(StoredDefinitionRows::read);
    }

    private ChangePlan planned(
            OrgId org, StoredDefinition before, List<MetadataChange> changes, OptionalInt expectedVersion) {
        int version = before.definition().version();
        if (expectedVersion.isPresent() && expectedVersion.getAsInt() != version) {
            throw new ProblemException(MetadataProblems.stale(expectedVersion.getAsInt(), version));
        }
        Outcome<ChangePlan> plan =
                ChangePlan.of(standard, before, builder.build(org, before).catalog(), changes);
        return switch (plan) {
            case Outcome.Accepted<ChangePlan> accepted -> accepted.value();
            case Outcome.Refused<ChangePlan> refused ->
                throw new ProblemException(MetadataProblems.invalid(refused.problems()));
        };
    }

    private static Uni<Void> refuseDuplicates(SqlSession session, OrgId org, ChangePlan plan) {
        Uni<Void> checks = nothing();
        for (UniqueField unique : plan.uniqueSwitches().on()) {
            checks = checks.chain(() -> session.execute(UniqueSql.duplicates(org, unique)))
                    .invoke(answer -> refuseIfAny(unique, (Long) Objects.requireNonNull(answer.value(0, 0))))
                    .replaceWithVoid();
        }
        return checks;
    }

    private static void refuseIfAny(UniqueField unique, long duplicates) {
        if (duplicates > 0) {
            String field = unique.module().name() + "." + unique.field().name();
            throw new ProblemException(MetadataProblems.duplicates(field, duplicates));
        }
    }

    private static Uni<Void> store(SqlSession session, Caller caller, ChangePlan plan) {
        OrgId org = caller.organisation().id();
        List<SqlCall> calls = new ArrayList<>();
        plan.uniqueSwitches().off().forEach(unique -> calls.add(UniqueSql.release(org, unique)));
        plan.uniqueSwitches().on().forEach(unique -> calls.add(UniqueSql.claim(org, unique)));
        calls.addAll(ChangeSql.store(org, plan.after(), caller.user()));
        return Uni.join()
                .all(calls.stream().map(session::execute).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<MetadataChangeResult> answer(OrgId org, ChangePlan plan, boolean dryRun) {
        var differences = Differences.between(plan.catalogBefore(), plan.catalogAfter());
        if (dryRun || plan.changesNothing()) {
            OrgCatalog would = new OrgCatalog(
                    org, plan.after().definition().version(), plan.before().revision(), plan.catalogAfter());
            return Uni.createFrom().item(new MetadataChangeResult(would, differences, dryRun));
        }
        return store.refreshed(org)
                .invoke(catalog -> filler.start(org))
                .map(catalog -> new MetadataChangeResult(catalog, differences, false));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
