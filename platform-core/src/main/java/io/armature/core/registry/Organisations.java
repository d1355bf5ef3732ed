package io.armature.core.registry;

import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.PlatformAudit;
import io.armature.core.database.PlatformSessions;
import io.armature.core.database.SqlFailure;
import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The organisations on this platform. */
@Singleton
public class Organisations {
    private static final String FROM = "from OrganisationRow o left join fetch o.limits where ";
    private static final String BY_SLUG = FROM + "o.slug = :slug";
    private static final String BY_ID = FROM + "o.id = :id";
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

    /**
     * Sets limits of an organisation; empty values give a limit back to the platform's default. The organisation as it is
     * then; empty if there is none of that slug. Nodes notice within a second.
     *
     * @param limits refused with BAD_REQUEST if a value is out of bounds
     */
    public Uni<Optional<Organisation>> limit(String slug, Map<Limit, Optional<Integer>> limits) {
        limits.forEach((limit, value) -> value.ifPresent(set -> new Limits(Map.of(limit, set))));
        return change(
                BY_SLUG,
                "slug",
                slug,
                organisation -> Actor.console(organisation.id(), Optional.empty()),
                AuditEntry.of(AuditKind.LIMITS_CHANGED)
                        .naming(limits.keySet().stream().map(Limit::key).toList()),
                row -> limits.forEach(row::limit));
    }

    /** Lets only registered operations run in an organisation, or any. Nodes notice within a second. */
    public Uni<Optional<Organisation>> onlyRegistered(Actor by, boolean only) {
        return change(
                BY_ID,
                "id",
                by.org().value(),
                organisation -> by,
                AuditEntry.of(AuditKind.OPERATIONS_RESTRICTED).detailed(only ? "ONLY_REGISTERED" : "ANY"),
                row -> row.onlyRegistered(only));
    }

    /** Sets the first month of an organisation's fiscal year. Nodes notice within a second. */
    public Uni<Optional<Organisation>> fiscalYearStart(Actor by, Month month) {
        return change(
                BY_ID,
                "id",
                by.org().value(),
                organisation -> by,
                AuditEntry.of(AuditKind.FISCAL_YEAR_CHANGED).detailed(month.name()),
                row -> row.fiscalYearStart(month));
    }

    private Uni<Optional<Organisation>> change(
            String query,
            String parameter,
            String value,
            Function<Organisation, Actor> by,
            AuditEntry entry,
            Consumer<OrganisationRow> change) {
        return sessions.transaction(session -> session.createSelectionQuery(query, OrganisationRow.class)
                .setParameter(parameter, value)
                .getSingleResultOrNull()
                .map(Optional::ofNullable)
                .invoke(row -> row.ifPresent(change))
                .map(row -> row.map(OrganisationRow::organisation))
                .call(changed -> changed.isPresent()
                        ? PlatformAudit.record(session, by.apply(changed.get()), entry)
                        : Uni.createFrom().voidItem()));
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
