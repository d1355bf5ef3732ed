package io.armature.core.view;

import io.armature.core.audit.AuditLog;
import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlSession;
import io.armature.core.identity.Caller;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Catalog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The saved views of organisations. A caller knows of its own, of those shared with its teams and of the public ones; of no
 * others, administrators neither. Whoever decides on settings publishes views, and changes and removes those that it knows of.
 */
@Singleton
public class SavedViews {
    private static final int MOST_OF_A_MODULE = 200;

    private final Database database;

    SavedViews(Database database) {
        this.database = database;
    }

    /** Those of these ids that the caller knows of, in any order. */
    public Uni<List<SavedView>> known(Caller caller, Collection<UUID> ids) {
        return database.inOrg(caller.organisation().id())
                .read(ViewSql.known(caller, ids), ReadKind.LIST)
                .map(ViewSql::read);
    }

    /** Those of a module that the caller knows of, by name. */
    public Uni<List<SavedView>> ofModule(Caller caller, int module) {
        return database.inOrg(caller.organisation().id())
                .read(ViewSql.ofModule(caller, module), ReadKind.LIST)
                .map(ViewSql::read);
    }

    /** Those that the caller knows of, of whatever module. */
    public Uni<List<SavedView>> all(Caller caller) {
        return database.inOrg(caller.organisation().id())
                .read(ViewSql.all(caller), ReadKind.LIST)
                .map(ViewSql::read);
    }

    /**
     * Saves a view: a new one, or another content of the one of that id.
     *
     * @param catalog that names the view's module
     * @param publishes whether the caller decides on settings
     * @return as it is then. Refused: NOT_FOUND, FORBIDDEN as the class says, BAD_REQUEST for another module than the view has,
     *     LIMIT_EXCEEDED for more than 200 of one user on a module and for one that says too much, REFERENCE_INVALID for a team
     *     that is none
     */
    public Uni<SavedView> save(Caller caller, Catalog catalog, boolean publishes, Optional<UUID> id, ViewDraft draft) {
        ViewEntries entries = new ViewEntries(catalog);
        permit(caller, publishes, draft);
        return database.inOrg(caller.organisation().id()).transaction(session -> teamIsThere(session, caller, draft)
                .chain(() -> id.map(known -> changed(session, caller, entries, publishes, known, draft))
                        .orElseGet(() -> added(session, caller, entries, draft))));
    }

    /** Removes a view. Refused as {@link #save} refuses to change it. */
    public Uni<Void> remove(Caller caller, Catalog catalog, boolean publishes, UUID id) {
        return database.inOrg(caller.organisation().id()).transaction(session -> changeable(
                        session, caller, publishes, id)
                .call(() -> session.execute(ViewSql.delete(caller, id)))
                .chain(view -> AuditLog.record(session, caller.actor(), new ViewEntries(catalog).removed(view))));
    }

    private static Uni<Void> teamIsThere(SqlSession session, Caller caller, ViewDraft draft) {
        if (draft.team().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.execute(ViewSql.team(caller, draft.team().get()))
                .invoke(found -> {
                    if (found.size() == 0) {
                        throw new ProblemException(
                                Problem.ofField(ProblemCode.REFERENCE_INVALID, "view.teamId", "There is no such team"));
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<SavedView> added(SqlSession session, Caller caller, ViewEntries entries, ViewDraft draft) {
        return session.execute(ViewSql.count(caller, draft.module()))
                .invoke(counted -> few(((Number) Objects.requireNonNull(counted.value(0, 0))).longValue()))
                .chain(() -> session.execute(ViewSql.insert(caller, UUID.randomUUID(), draft)))
                .map(rows -> ViewSql.read(rows).getFirst())
                .call(view -> AuditLog.record(session, caller.actor(), entries.added(view)));
    }

    private static Uni<SavedView> changed(
            SqlSession session, Caller caller, ViewEntries entries, boolean publishes, UUID id, ViewDraft draft) {
        return changeable(session, caller, publishes, id)
                .invoke(view -> sameModule(view, draft))
                .chain(before -> session.execute(ViewSql.update(caller, id, draft))
                        .map(rows -> ViewSql.read(rows).stream().findFirst().orElseThrow(SavedViews::unknown))
                        .call(after -> AuditLog.record(session, caller.actor(), entries.changed(before, after))));
    }

    private static Uni<SavedView> changeable(SqlSession session, Caller caller, boolean publishes, UUID id) {
        return session.execute(ViewSql.known(caller, List.of(id)))
                .map(rows -> ViewSql.read(rows).stream().findFirst().orElseThrow(SavedViews::unknown))
                .invoke(view -> {
                    boolean own = view.owner().isPresent() && view.owner().equals(caller.user());
                    if (!own && !publishes) {
                        throw ProblemException.of(
                                ProblemCode.FORBIDDEN,
                                "Only who saved a view and who decides on settings change it. Save one of your own.");
                    }
                });
    }

    private static void permit(Caller caller, boolean publishes, ViewDraft draft) {
        switch (draft.visibility()) {
            case PRIVATE -> {
                if (caller.user().isEmpty()) {
                    throw refused("You act as no user, and a private view is a user's. Make it PUBLIC.");
                }
            }
            case TEAM -> {
                if (!publishes
                        && !caller.standing()
                                .teams()
                                .containsAll(draft.team().stream().toList())) {
                    throw refused("You share views with teams that you are in.");
                }
            }
            case PUBLIC -> {
                if (!publishes) {
                    throw refused("Views are made public by who decides on settings. Make it PRIVATE, or TEAM.");
                }
            }
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.ofField(ProblemCode.FORBIDDEN, "view.visibility", message));
    }

    private static void sameModule(SavedView view, ViewDraft draft) {
        if (view.module() != draft.module()) {
            throw new ProblemException(Problem.ofField(
                    ProblemCode.BAD_REQUEST, "view.module", "This view is of another module. Save a new one."));
        }
    }

    private static void few(long there) {
        if (there >= MOST_OF_A_MODULE) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED,
                    "You have " + there + " views of this module. Remove one before you save another.");
        }
    }

    /** The same for a view of another user as for one that is not there. */
    public static ProblemException unknown() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such view");
    }
}
