package io.armature.core.catalog;

import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditLog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.change.Author;
import io.armature.metadata.change.ChangeSet;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.Reversion;
import io.armature.metadata.draft.StandardNames;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.model.Tombstone;
import io.armature.metadata.problem.Outcome;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Changes an organisation's metadata. */
@Singleton
public class MetadataService {
    private final Database database;
    private final StandardDefinitions standard;
    private final CatalogBuilder builder;
    private final CatalogStore store;
    private final List<AfterChange> afterwards;
    private final Clock clock;

    MetadataService(
            Database database,
            StandardDefinitions standard,
            CatalogBuilder builder,
            CatalogStore store,
            @All List<AfterChange> afterwards,
            Clock clock) {
        this.database = database;
        this.standard = standard;
        this.builder = builder;
        this.store = store;
        this.afterwards = List.copyOf(afterwards);
        this.clock = clock;
    }

    /** Applies changes without a note; see {@link #edit}. */
    public Uni<MetadataChangeResult> change(
            Caller caller, List<MetadataChange> changes, OptionalInt expectedVersion, boolean dryRun) {
        return edit(caller, new MetadataEdit.Changes(changes), EditOptions.of(expectedVersion, dryRun));
    }

    /**
     * Makes an edit as a whole or not at all. When the answer is there, this node's catalog is the new one. Fails with a
     * Problem: FORBIDDEN, METADATA_CONFLICT (another version than expected), NOT_FOUND (a version to revert to),
     * METADATA_INVALID, LIMIT_EXCEEDED, DUPLICATE_VALUE, BAD_REQUEST (a note too long).
     *
     * @param caller one that may change the metadata of its organisation
     */
    public Uni<MetadataChangeResult> edit(Caller caller, MetadataEdit edit, EditOptions options) {
        if (options.note().orElse("").length() > EditOptions.LONGEST_NOTE) {
            return refused(MetadataProblems.noteTooLong());
        }
        return PlatformRights.require(store, caller, PlatformRight.METADATA)
                .chain(() -> edit(caller.actor(), edit, options));
    }

    /** Purges everything that an organisation removed before an instant. */
    public Uni<MetadataChangeResult> purge(OrgId org, Instant removedBefore) {
        EditOptions options = new EditOptions(OptionalInt.empty(), false, Optional.of("Purged after its time"));
        return edit(Actor.platform(org), new MetadataEdit.PurgeRemoved(removedBefore), options);
    }

    private Uni<MetadataChangeResult> edit(Actor actor, MetadataEdit edit, EditOptions options) {
        OrgId org = actor.org();
        Optional<UUID> by = actor.user();
        return database.inOrg(org)
                .transaction(session -> planned(session, org, by, edit, options).chain(plan -> {
                    List<StoredKeys> keys = StoredKeys.inQuestion(plan);
                    return RecordChecks.check(session, org, plan, keys)
                            .chain(() -> options.dryRun() || plan.changesNothing()
                                    ? Uni.createFrom().voidItem()
                                    : store(session, org, plan, keys, by, options.note())
                                            .chain(() -> AuditLog.record(session, actor, EditEntries.of(edit, plan))))
                            .replaceWith(plan);
                }))
                .chain(plan -> answer(org, plan, options.dryRun()));
    }

    /** Planned on what is stored while no writer and no other change is under way. */
    private Uni<ChangePlan> planned(
            SqlSession session, OrgId org, Optional<UUID> by, MetadataEdit edit, EditOptions options) {
        return session.execute(CatalogLock.exclusive(org))
                .chain(() -> session.execute(StoredDefinitionRows.load(org)))
                .map(StoredDefinitionRows::read)
                .invoke(before -> refuseStale(before, options.expectedVersion()))
                .chain(before -> planned(session, org, by, edit, before))
                .map(MetadataService::accepted)
                .invoke(plan -> AccessKept.check(plan, accessOf(plan)));
    }

    /** What the standard says of access, by the names that standard things had before. */
    private AccessDefinition accessOf(ChangePlan plan) {
        return StandardNames.of(standard, plan.before().definition()).shown().access();
    }

    private Uni<Outcome<ChangePlan>> planned(
            SqlSession session, OrgId org, Optional<UUID> by, MetadataEdit edit, StoredDefinition stored) {
        StandardNames names = StandardNames.of(standard, stored.definition());
        StoredDefinition before = stored.keeping(names);
        return next(session, org, by, edit, before.definition(), names.shown())
                .map(next -> next.map(names::keptIn))
                .map(next -> ChangePlan.of(
                        names, before, builder.build(org, before).catalog(), next, ValueReplacements.of(edit)));
    }

    private static void refuseStale(StoredDefinition before, OptionalInt expectedVersion) {
        int version = before.definition().version();
        if (expectedVersion.isPresent() && expectedVersion.getAsInt() != version) {
            throw new ProblemException(MetadataProblems.stale(expectedVersion.getAsInt(), version));
        }
    }

    private static ChangePlan accepted(Outcome<ChangePlan> plan) {
        return switch (plan) {
            case Outcome.Accepted<ChangePlan> accepted -> accepted.value();
            case Outcome.Refused<ChangePlan> refused ->
                throw new ProblemException(MetadataProblems.invalid(refused.problems()));
        };
    }

    private Uni<Outcome<OrganisationDefinition>> next(
            SqlSession session,
            OrgId org,
            Optional<UUID> by,
            MetadataEdit edit,
            OrganisationDefinition now,
            StandardDefinitions shown) {
        Author author = new Author(clock.instant().truncatedTo(ChronoUnit.SECONDS), by);
        return switch (edit) {
            case MetadataEdit.Changes changes ->
                Uni.createFrom().item(() -> ChangeSet.apply(shown, now, changes.changes(), author));
            case MetadataEdit.Revert revert ->
                version(session, org, revert.toVersion())
                        .map(then -> new Outcome.Accepted<>(Reversion.to(shown, then, now, author)));
            case MetadataEdit.PurgeRemoved purge ->
                Uni.createFrom().item(() -> new Outcome.Accepted<>(withoutOld(purge.before(), now)));
        };
    }

    private static OrganisationDefinition withoutOld(Instant before, OrganisationDefinition now) {
        List<Tombstone> young = now.tombstones().stream()
                .filter(stone -> !stone.removedAt().isBefore(before))
                .toList();
        return young.equals(now.tombstones()) ? now : now.withTombstones(young).withVersion(now.version() + 1);
    }

    private static Uni<OrganisationDefinition> version(SqlSession session, OrgId org, int version) {
        return version == 0
                ? Uni.createFrom().item(OrganisationDefinition.unchanged())
                : session.execute(StoredDefinitionRows.version(org, version))
                        .map(answer -> StoredDefinitionRows.definition(version, answer));
    }

    private static Uni<Void> store(
            SqlSession session,
            OrgId org,
            ChangePlan plan,
            List<StoredKeys> keys,
            Optional<UUID> by,
            Optional<String> note) {
        List<SqlCall> calls = new ArrayList<>();
        plan.uniqueSwitches().off().forEach(unique -> calls.add(UniqueSql.release(org, unique)));
        plan.uniqueSwitches().on().forEach(unique -> calls.add(UniqueSql.claim(org, unique)));
        calls.addAll(WideningSql.leave(org, plan, by));
        keys.stream()
                .filter(stored -> !stored.replaced().isEmpty())
                .forEach(stored -> calls.add(StoredKeySql.replace(org, stored, by)));
        calls.addAll(SearchSwitches.leave(org, plan, by));
        calls.addAll(PurgeSql.leave(org, plan, by));
        calls.addAll(RollupChanges.leave(org, plan, by));
        calls.addAll(MatchKeyChanges.leave(org, plan, by));
        calls.addAll(ChangeSql.store(org, plan, by, note));
        return Uni.join()
                .all(calls.stream().map(session::execute).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<MetadataChangeResult> answer(OrgId org, ChangePlan plan, boolean dryRun) {
        if (dryRun || plan.changesNothing()) {
            OrgCatalog would = builder.build(org, plan.after());
            return Uni.createFrom()
                    .item(new MetadataChangeResult(plan.catalogBefore(), would, plan.differences(), dryRun));
        }
        return store.refreshed(org)
                .invoke(catalog -> afterwards.forEach(work -> work.changed(org)))
                .map(catalog -> new MetadataChangeResult(plan.catalogBefore(), catalog, plan.differences(), false));
    }

    private static <T> Uni<T> refused(Problem problem) {
        return Uni.createFrom().failure(new ProblemException(problem));
    }
}
