package io.armature.core.share;

import io.armature.core.access.Access;
import io.armature.core.access.Reason;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditLog;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RowRights;
import io.armature.core.read.RowRights.Verdict;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.access.SharedLevel;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Shares records by hand. Who owns a record, through itself, a team or somebody below, or may change all records of the module,
 * may share it, and so may whoever decides on access; with whom it is shared, everybody sees who may change it.
 */
@Singleton
public class ShareStore {
    private static final Set<String> GRANTEES = Set.of("users", "teams", "roles");

    private static final Set<Reason.Kind> OF_OWNERS = Set.of(
            Reason.Kind.ALL,
            Reason.Kind.OWNER,
            Reason.Kind.OWNER_TEAM,
            Reason.Kind.OWNER_BELOW,
            Reason.Kind.ROLE_BELOW);

    private final Database database;
    private final Catalogs catalogs;
    private final Clock clock;

    ShareStore(Database database, Catalogs catalogs, Clock clock) {
        this.database = database;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * Shares a record with a user, a team or a role; a share that is there gets the level.
     *
     * @param grantee a live record of one of those modules, else REFERENCE_INVALID
     */
    public Uni<Void> grant(Caller caller, UUID record, UUID grantee, SharedLevel level) {
        OrgId org = caller.organisation().id();
        return changing(caller, record, true, (session, module, catalog) -> exists(session, org, grantee, catalog)
                .chain(() ->
                        session.execute(ShareSql.grant(org, module.number(), record, grantee, level, caller.user())))
                .chain(() -> recorded(session, caller, AuditKind.RECORD_SHARED, module, record))
                .replaceWithVoid());
    }

    /** Takes a share back; whether it was there. */
    public Uni<Boolean> revoke(Caller caller, UUID record, UUID grantee) {
        OrgId org = caller.organisation().id();
        return changing(caller, record, true, (session, module, catalog) -> session.execute(
                        ShareSql.revoke(org, record, grantee))
                .map(answer -> answer.size() > 0)
                .call(there -> there
                        ? recorded(session, caller, AuditKind.SHARE_REVOKED, module, record)
                        : Uni.createFrom().voidItem()));
    }

    /** With whom a record is shared, oldest first; for those who may share it. */
    public Uni<List<Share>> of(Caller caller, UUID record) {
        OrgId org = caller.organisation().id();
        return changing(caller, record, false, (session, module, catalog) -> session.execute(ShareSql.list(org, record))
                .map(ShareSql::read));
    }

    private static Uni<Void> recorded(SqlSession session, Caller caller, AuditKind kind, Module module, UUID record) {
        return AuditLog.record(
                session, caller.actor(), AuditEntry.of(kind).in(module.name()).on(record));
    }

    private interface Work<T> {
        Uni<T> on(SqlSession session, Module module, OrgCatalog catalog);
    }

    private <T> Uni<T> changing(Caller caller, UUID record, boolean owned, Work<T> work) {
        OrgId org = caller.organisation().id();
        return catalogs.current(org).chain(catalog -> {
            Module module = module(catalog, record);
            Access access = catalog.access().of(caller);
            RowRights rights = new RowRights(access, catalog.catalog(), caller, clock.instant());
            return database.inOrg(org)
                    .transaction(session -> session.execute(rights.ask(RecordRight.UPDATE, module, List.of(record)))
                            .map(RowRights::read)
                            .map(verdicts -> verdicts.getOrDefault(record, Verdict.HIDDEN))
                            .invoke(verdict -> permit(access, verdict))
                            .chain(() -> owned && !access.may(PlatformRight.ACCESS)
                                    ? owns(session, rights, catalog, module, record)
                                    : Uni.createFrom().voidItem())
                            .chain(() -> work.on(session, module, catalog)));
        });
    }

    /** Whom a record is shared with may not share it on. */
    private static Uni<Void> owns(
            SqlSession session, RowRights rights, OrgCatalog catalog, Module module, UUID record) {
        List<Reason> reasons = catalog.access().reasons(rights.caller(), RecordRight.UPDATE, module).stream()
                .filter(reason -> OF_OWNERS.contains(reason.kind()))
                .toList();
        if (reasons.isEmpty()) {
            return Uni.createFrom().failure(notYours());
        }
        return session.execute(rights.explain(reasons, module, record))
                .invoke(answer -> {
                    if (IntStream.rangeClosed(1, reasons.size())
                            .noneMatch(reason -> Boolean.TRUE.equals(answer.value(0, reason)))) {
                        throw notYours();
                    }
                })
                .replaceWithVoid();
    }

    private static Module module(OrgCatalog catalog, UUID record) {
        return catalog.catalog().moduleOf(record).orElseThrow(ShareStore::notFound);
    }

    private static void permit(Access access, Verdict verdict) {
        switch (verdict) {
            case HIDDEN -> throw notFound();
            case READABLE -> {
                if (!access.may(PlatformRight.ACCESS)) {
                    throw notYours();
                }
            }
            case ALLOWED -> {}
        }
    }

    private static Uni<SqlRows> exists(SqlSession session, OrgId org, UUID grantee, OrgCatalog catalog) {
        Function<Module, SqlCall> find = module -> SqlCall.of(
                "select id from " + module.table()
                        + " where org_id = $1 and id = $2 and deleted_at is null for key share",
                org.value(),
                grantee);
        Module module = catalog.catalog()
                .moduleOf(grantee)
                .filter(named -> GRANTEES.stream().anyMatch(named::isStandard))
                .orElseThrow(ShareStore::noGrantee);
        return session.execute(find.apply(module)).invoke(answer -> {
            if (answer.size() == 0) {
                throw noGrantee();
            }
        });
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such record");
    }

    private static ProblemException notYours() {
        return ProblemException.of(
                ProblemCode.FORBIDDEN,
                "Only the owner of a record, whoever is above and who may change all of them share it");
    }

    private static ProblemException noGrantee() {
        return ProblemException.of(
                ProblemCode.REFERENCE_INVALID, "Records are shared with a user, a team or a role that is there");
    }
}
