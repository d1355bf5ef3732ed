package io.armature.core.registry;

import io.armature.core.database.PlatformSessions;
import io.armature.core.database.SqlFailure;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The organisations on this platform. */
@Singleton
public class Organisations {
    private static final String BY_SLUG = "from OrganisationRow o where o.slug = :slug";
    private static final String BY_ID = "from OrganisationRow o where o.id = :id";
    private static final String UNIQUE_VIOLATION = "23505";

    private final PlatformSessions sessions;

    Organisations(PlatformSessions sessions) {
        this.sessions = sessions;
    }

    /** The organisation of that slug, if there is one. */
    public Uni<Optional<Organisation>> bySlug(String slug) {
        return one(BY_SLUG, "slug", slug);
    }

    /** The organisation of that key, if there is one. */
    public Uni<Optional<Organisation>> byId(OrgId id) {
        return one(BY_ID, "id", id.value());
    }

    /** Creates an organisation with nothing in it; a slug that is taken is refused with DUPLICATE_VALUE. */
    public Uni<Organisation> create(NewOrganisation wanted) {
        OrganisationRow row = new OrganisationRow(OrgKeys.next(), wanted);
        return sessions.transaction(session -> session.persist(row))
                .onFailure(Organisations::slugTaken)
                .transform(failure -> ProblemException.of(
                        ProblemCode.DUPLICATE_VALUE, "There is an organisation " + wanted.slug() + " already"))
                .map(done -> row.organisation());
    }

    private Uni<Optional<Organisation>> one(String query, String parameter, String value) {
        return sessions.read(session -> session.createSelectionQuery(query, OrganisationRow.class)
                        .setParameter(parameter, value)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(OrganisationRow::organisation));
    }

    /** Told by the state alone: Hibernate knows the constraint in English only, and a key drawn twice is no case. */
    private static boolean slugTaken(Throwable failure) {
        return failure instanceof SqlFailure refusal && refusal.sqlState().equals(UNIQUE_VIOLATION);
    }
}
