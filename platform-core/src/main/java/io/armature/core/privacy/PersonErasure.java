package io.armature.core.privacy;

import io.armature.core.audit.AuditLog;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.file.FileErasure;
import io.armature.core.idempotency.IdempotencyClaims;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.record.RecordErasure;
import io.armature.core.record.RecordErasure.Erased;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Erases one person: in one transaction what is personal of its records and of what is about it, and all answers kept under
 * idempotency keys, which may tell of anybody; then the bytes of its files. Who may, the caller of this class has decided.
 */
@Singleton
public class PersonErasure {
    private static final String FORGET_LOGINS =
            "delete from user_identity where org_id = $1 and user_id = any($2::uuid[])";

    private final Database database;
    private final Catalogs catalogs;
    private final FileErasure files;
    private final IdempotencyClaims answers;
    private final Clock clock;

    PersonErasure(Database database, Catalogs catalogs, FileErasure files, IdempotencyClaims answers, Clock clock) {
        this.database = database;
        this.catalogs = catalogs;
        this.files = files;
        this.answers = answers;
        this.clock = clock;
    }

    private record Done(ErasureReport report, Set<UUID> files) {}

    /**
     * Erases a person; whoever is erased already, or unknown by that address, is erased again without effect. Fails with
     * NOT_FOUND if a record is named that is no person.
     *
     * @param dryRun whether only to tell what it would do
     */
    public Uni<ErasureReport> erase(Caller caller, PersonRef person, boolean dryRun) {
        OrgId org = caller.organisation().id();
        return catalogs.refreshed(org)
                .chain(catalog -> database.inOrg(org)
                        .transaction(session -> inTransaction(session, caller, catalog, person, dryRun)))
                .call(done -> dryRun ? Uni.createFrom().voidItem() : afterCommit(org, done.files()))
                .map(Done::report);
    }

    /** Requests that began before the commit may have read what is erased now, and answer only now. */
    private Uni<Void> afterCommit(OrgId org, Set<UUID> unused) {
        return answers.dropAnswers(org).chain(() -> files.remove(org, unused));
    }

    private Uni<Done> inTransaction(
            SqlSession session, Caller caller, OrgCatalog catalog, PersonRef person, boolean dryRun) {
        OrgId org = catalog.org();
        PersonModules modules = new PersonModules(catalog.catalog());
        RecordErasure erasure = new RecordErasure(caller, catalog, session, dryRun, clock);
        return erasure.guard()
                .chain(() -> new PersonFinder(session, org, modules).find(person))
                .chain(found -> each(erasure, found).chain(all -> unshared(session, org, modules, found, held(all))
                        .call(free ->
                                dryRun ? Uni.createFrom().voidItem() : afterwards(session, caller, person, found, free))
                        .chain(free -> found.views(session, org)
                                .erase(dryRun)
                                .map(views -> new Done(new ErasureReport(dryRun, all, free.size(), views), free)))));
    }

    private static Uni<List<ErasureReport.OfModule>> each(RecordErasure erasure, PersonRecords found) {
        return Multi.createFrom()
                .iterable(found.parts())
                .onItem()
                .transformToUniAndConcatenate(
                        part -> erasure.erase(part.module(), part.ids(), part.belonging() == PersonBelonging.PERSON)
                                .map(erased -> new ErasureReport.OfModule(
                                        part.belonging(),
                                        part.module().name(),
                                        part.ids().size(),
                                        erased)))
                .collect()
                .asList();
    }

    private Uni<Void> afterwards(
            SqlSession session, Caller caller, PersonRef person, PersonRecords found, Set<UUID> free) {
        OrgId org = caller.organisation().id();
        UUID[] persons = found.of(PersonBelonging.PERSON).values().stream()
                .flatMap(Set::stream)
                .toArray(UUID[]::new);
        return files.release(session, org, free)
                .chain(() -> session.execute(SqlCall.of(FORGET_LOGINS, org.value(), persons)))
                .chain(() -> answers.dropAnswers(session, org))
                .chain(() -> AuditLog.record(session, caller.actor(), PersonEntries.erased(person, found)));
    }

    private static Set<UUID> held(List<ErasureReport.OfModule> all) {
        return all.stream()
                .map(ErasureReport.OfModule::erased)
                .reduce(Erased.nothing(), Erased::and)
                .files();
    }

    /** A file that a record of somebody else holds as well stays. */
    private static Uni<Set<UUID>> unshared(
            SqlSession session, OrgId org, PersonModules modules, PersonRecords found, Set<UUID> held) {
        if (held.isEmpty()) {
            return Uni.createFrom().item(held);
        }
        Set<UUID> free = new HashSet<>(held);
        return Multi.createFrom()
                .iterable(modules.all())
                .onItem()
                .transformToMultiAndConcatenate(module -> Multi.createFrom()
                        .iterable(module.fields().values())
                        .filter(field -> field.type().isFile())
                        .onItem()
                        .transformToUniAndConcatenate(
                                field -> session.execute(PersonSql.alsoHeld(org, module, field, held, found.all()))
                                        .map(PersonSql::ids)
                                        .map(free::removeAll)))
                .collect()
                .last()
                .replaceWith(free);
    }
}
