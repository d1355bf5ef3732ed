package io.armature.core.grant;

import io.armature.core.access.AccessModel;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditLog;
import io.armature.core.catalog.AccessRows;
import io.armature.core.catalog.CatalogLock;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.MetadataProblems;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.model.StandardDefinitions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;

/** The access definitions of organisations. */
@Singleton
public class AccessService {
    private final Database database;
    private final Catalogs catalogs;
    private final StandardDefinitions standard;

    AccessService(Database database, Catalogs catalogs, StandardDefinitions standard) {
        this.database = database;
        this.catalogs = catalogs;
        this.standard = standard;
    }

    /**
     * How a change is to be made.
     *
     * @param expectedVersion the version the caller knows; refused with METADATA_CONFLICT if another holds
     * @param dryRun whether only to check
     * @param note what it is for, kept with the version
     */
    public record Options(OptionalInt expectedVersion, boolean dryRun, Optional<String> note) {}

    /** What an organisation says differently from the standard; FORBIDDEN for callers without the right ACCESS. */
    public Uni<AccessDefinition> own(Caller caller) {
        OrgId org = caller.organisation().id();
        return permitted(caller).chain(catalog -> database.inOrg(org)
                .transaction(session -> session.execute(AccessRows.own(org)).map(AccessRows::read)));
    }

    /** The whole definition in force: the standard with what the organisation says laid over it. */
    public Uni<AccessDefinition> inForce(Caller caller) {
        return permitted(caller).map(catalog -> catalog.access().definition());
    }

    /**
     * Makes a definition what the organisation says differently from the standard. When the answer is there, it holds on this
     * node.
     *
     * @return the organisation's catalog with it; with a dry run the one it would have
     */
    public Uni<OrgCatalog> change(Caller caller, AccessDefinition own, Options options) {
        OrgId org = caller.organisation().id();
        return permitted(caller).chain(known -> database.inOrg(org)
                .transaction(session -> session.execute(CatalogLock.exclusive(org))
                        .chain(() -> catalogs.refreshed(org))
                        .map(now -> checked(now, own, options))
                        .chain(next -> options.dryRun()
                                ? Uni.createFrom().item(next)
                                : store(session, caller, own, next, options)
                                        .chain(() -> AuditLog.record(session, caller.actor(), changed(next)))
                                        .replaceWith(next)))
                .chain(next -> options.dryRun() ? Uni.createFrom().item(next) : catalogs.refreshed(org)));
    }

    private OrgCatalog checked(OrgCatalog now, AccessDefinition own, Options options) {
        if (options.expectedVersion().isPresent() && options.expectedVersion().getAsInt() != now.accessVersion()) {
            throw ProblemException.of(
                    ProblemCode.METADATA_CONFLICT,
                    "The access definition is at version " + now.accessVersion() + ", not at "
                            + options.expectedVersion().getAsInt() + " any more");
        }
        AccessModel model = AccessModel.of(own.over(standard.access()), now.catalog());
        if (!model.problems().isEmpty()) {
            throw new ProblemException(MetadataProblems.invalid(model.problems()));
        }
        return new OrgCatalog(
                now.org(), now.version(), now.revision() + 1, now.catalog(), model, now.accessVersion() + 1);
    }

    private static Uni<Void> store(
            SqlSession session, Caller caller, AccessDefinition own, OrgCatalog next, Options options) {
        return Uni.join()
                .all(AccessRows.store(next.org(), next.accessVersion(), own, options.note(), caller.user()).stream()
                        .map(session::execute)
                        .toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private static AuditEntry changed(OrgCatalog next) {
        return AuditEntry.of(AuditKind.ACCESS_CHANGED).at(next.accessVersion());
    }

    private Uni<OrgCatalog> permitted(Caller caller) {
        return catalogs.current(caller.organisation().id()).invoke(catalog -> {
            if (!catalog.access().of(caller).may(PlatformRight.ACCESS)) {
                throw ProblemException.of(ProblemCode.FORBIDDEN, "You may not decide who may do what");
            }
        });
    }
}
