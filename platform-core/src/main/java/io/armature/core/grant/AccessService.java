package io.armature.core.grant;

import io.armature.core.access.AccessModel;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.AuditLog;
import io.armature.core.catalog.AccessRows;
import io.armature.core.catalog.CatalogLock;
import io.armature.core.catalog.Catalogs;
import io.armature.core.catalog.EditOptions;
import io.armature.core.catalog.MetadataProblems;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The access definitions of organisations. */
@Singleton
public class AccessService {
    /** How many versions one page has at most. */
    public static final int MOST_VERSIONS = 200;

    private static final String FILE = "access.yaml";

    private final Database database;
    private final Catalogs catalogs;

    AccessService(Database database, Catalogs catalogs) {
        this.database = database;
        this.catalogs = catalogs;
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
        return permitted(caller)
                .chain(catalog -> database.inOrg(org).read(AccessRows.own(org), ReadKind.BY_KEY))
                .map(AccessRows::read);
    }

    /** The whole definition in force: the standard with what the organisation says laid over it. */
    public Uni<AccessDefinition> inForce(Caller caller) {
        return permitted(caller).map(catalog -> catalog.access().definition());
    }

    /** All of it. */
    public Uni<AccessState> state(Caller caller) {
        OrgId org = caller.organisation().id();
        return permitted(caller)
                .chain(catalog -> database.inOrg(org).transaction(session -> session.execute(AccessRows.own(org))
                        .map(AccessRows::read)
                        .chain(own -> session.execute(AccessReads.roles(org))
                                .map(roles -> new AccessState(catalog, own, AccessReads.roles(roles))))));
    }

    /**
     * The newest versions first.
     *
     * @param first how many, 1 to {@link #MOST_VERSIONS}
     * @param before only versions older than this one, if given
     */
    public Uni<List<AccessVersion>> versions(Caller caller, int first, OptionalInt before) {
        OrgId org = caller.organisation().id();
        int most = Math.clamp(first, 1, MOST_VERSIONS);
        return permitted(caller)
                .chain(catalog -> database.inOrg(org)
                        .read(AccessReads.versions(org, before.orElse(Integer.MAX_VALUE), most), ReadKind.BY_KEY))
                .map(AccessReads::versions);
    }

    /**
     * Makes a file what the organisation says differently from the standard, as {@link #edit} does.
     *
     * @param yaml in the notation of {@code access.yaml}; what it says as the standard does is left out
     */
    public Uni<AccessChanged> adopt(Caller caller, String yaml, Options options) {
        return permitted(caller).chain(() -> switch (Definitions.readAccess(FILE, yaml)) {
            case Outcome.Accepted<AccessDefinition> read -> edit(caller, new AccessEdit.Replace(read.value()), options);
            case Outcome.Refused<AccessDefinition> refused ->
                Uni.createFrom().failure(new ProblemException(MetadataProblems.invalid(refused.problems())));
        });
    }

    /**
     * Makes an edit as a whole or not at all. When the answer is there, it holds on this node. Fails with FORBIDDEN,
     * METADATA_CONFLICT (another version than expected), NOT_FOUND (a version to return to), METADATA_INVALID naming everything
     * that is not so, LIMIT_EXCEEDED, BAD_REQUEST (a note too long).
     */
    public Uni<AccessChanged> edit(Caller caller, AccessEdit edit, Options options) {
        if (options.note().orElse("").length() > EditOptions.LONGEST_NOTE) {
            return Uni.createFrom().failure(new ProblemException(MetadataProblems.noteTooLong()));
        }
        OrgId org = caller.organisation().id();
        return permitted(caller)
                .chain(known -> database.inOrg(org).transaction(session -> session.execute(CatalogLock.exclusive(org))
                        .chain(() -> catalogs.refreshed(org))
                        .invoke(now -> refuseStale(now, options.expectedVersion()))
                        .chain(now -> edited(session, caller, edit, options, now))))
                .chain(changed -> options.dryRun()
                        ? Uni.createFrom().item(changed)
                        : catalogs.refreshed(org).map(after -> new AccessChanged(changed.before(), after, false)));
    }

    private Uni<AccessChanged> edited(
            SqlSession session, Caller caller, AccessEdit edit, Options options, OrgCatalog now) {
        return session.execute(AccessRows.own(now.org())).map(AccessRows::read).chain(own -> then(
                        session, now.org(), edit)
                .map(then -> accepted(edit.applied(now.access().standard(), own, then)))
                .chain(next -> {
                    AccessChanged changed =
                            new AccessChanged(now, next.equals(own) ? now : checked(now, next), options.dryRun());
                    return options.dryRun() || next.equals(own)
                            ? Uni.createFrom().item(changed)
                            : store(session, caller, next, changed.after(), options)
                                    .chain(() -> AuditLog.record(session, caller.actor(), recorded(changed.after())))
                                    .replaceWith(changed);
                }));
    }

    private static Uni<AccessDefinition> then(SqlSession session, OrgId org, AccessEdit edit) {
        if (!(edit instanceof AccessEdit.Revert revert) || revert.toVersion() == 0) {
            return Uni.createFrom().item(AccessDefinition.nothing());
        }
        return session.execute(AccessRows.version(org, revert.toVersion()))
                .invoke(answer -> {
                    if (answer.size() == 0) {
                        throw ProblemException.of(
                                ProblemCode.NOT_FOUND, "The access definition has no version " + revert.toVersion());
                    }
                })
                .map(AccessRows::read);
    }

    private static AccessDefinition accepted(Outcome<AccessDefinition> next) {
        return switch (next) {
            case Outcome.Accepted<AccessDefinition> accepted -> accepted.value();
            case Outcome.Refused<AccessDefinition> refused ->
                throw new ProblemException(MetadataProblems.invalid(refused.problems()));
        };
    }

    private static void refuseStale(OrgCatalog now, OptionalInt expected) {
        if (expected.isPresent() && expected.getAsInt() != now.accessVersion()) {
            throw new ProblemException(Problem.of(
                            ProblemCode.METADATA_CONFLICT,
                            "The access definition is at version " + now.accessVersion() + ", not at "
                                    + expected.getAsInt() + " any more")
                    .withHint("Read what has changed, then send the changes again with expectedVersion "
                            + now.accessVersion()));
        }
    }

    /** What was wrong before, since something is switched off, does not stand against another change. */
    private OrgCatalog checked(OrgCatalog now, AccessDefinition own) {
        AccessModel model = now.access().with(own);
        List<DefinitionProblem> before = now.access().problems();
        List<DefinitionProblem> problems = model.problems().stream()
                .filter(problem -> !before.contains(problem))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(MetadataProblems.invalid(problems));
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

    private static AuditEntry recorded(OrgCatalog next) {
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
