package io.armature.core.oidc;

import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.PlatformAudit;
import io.armature.core.database.PlatformSessions;
import io.armature.core.database.SqlFailure;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The identity providers of organisations. Every method names the organisation: a provider of another one does not exist.
 * Other nodes notice a change within a second.
 */
@Singleton
public class IdentityProviders {
    private static final String ONE = "from ProviderRow p where p.org = :org and p.id = :id";
    private static final String LIST = "from ProviderRow p where p.org = :org order by p.createdAt, p.id";
    private static final String SAME_ISSUER = "from ProviderRow p where p.issuer = :issuer and p.id <> :id";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MOST = 20;

    private final PlatformSessions sessions;
    private final KnownProviders known;
    private final IssuerAddresses addresses;
    private final Clock clock;

    IdentityProviders(PlatformSessions sessions, KnownProviders known, IssuerAddresses addresses, Clock clock) {
        this.sessions = sessions;
        this.known = known;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** All of an organisation, in the order they were registered. */
    public Uni<List<IdentityProvider>> list(OrgId org) {
        return sessions.read(session -> rows(session, org))
                .map(rows -> rows.stream().map(ProviderRow::provider).toList());
    }

    /**
     * Registers one.
     *
     * @return what was registered; refused with VALIDATION_FAILED for an address that may not be called, DUPLICATE_VALUE if
     *     the issuer is registered already and no claim tells the organisations apart, LIMIT_EXCEEDED beyond 20
     */
    public Uni<IdentityProvider> create(Actor by, ProviderSettings settings) {
        OrgId org = by.org();
        addresses.issuer(settings.issuer());
        Instant now = now();
        IdentityProvider provider = new IdentityProvider(UUID.randomUUID(), org, settings, now, now);
        ProviderRow row = new ProviderRow(provider, by.user());
        return stored(settings, sessions.transaction(session -> rows(session, org)
                .invoke(IdentityProviders::requireRoom)
                .chain(there -> requireApart(session, provider.id(), settings))
                .chain(apart -> session.persist(row))
                .chain(() -> recorded(session, by, AuditKind.IDENTITY_PROVIDER_CREATED, provider.id()))
                .replaceWith(provider)));
    }

    /** Replaces all that was said of one; empty if the organisation has none of that id. Refused as in {@link #create}. */
    public Uni<Optional<IdentityProvider>> change(Actor by, UUID id, ProviderSettings settings) {
        addresses.issuer(settings.issuer());
        return stored(settings, sessions.transaction(session -> requireApart(session, id, settings)
                .chain(apart -> locked(session, by.org(), id))
                .map(found -> found.map(row -> row.change(settings, now(), by.user())))
                .call(found -> found.isPresent()
                        ? recorded(session, by, AuditKind.IDENTITY_PROVIDER_CHANGED, id)
                        : Uni.createFrom().voidItem())));
    }

    /**
     * Removes one: its tokens open nothing any more. Whose user record is whose stays known, should it be registered again.
     *
     * @return what it was; empty if the organisation has none of that id
     */
    public Uni<Optional<IdentityProvider>> remove(Actor by, UUID id) {
        return sessions.transaction(
                        session -> locked(session, by.org(), id).chain(found -> found.map(row -> session.remove(row)
                                        .chain(() -> recorded(session, by, AuditKind.IDENTITY_PROVIDER_REMOVED, id))
                                        .replaceWith(Optional.of(row.provider())))
                                .orElseGet(() -> Uni.createFrom().item(Optional.<IdentityProvider>empty()))))
                .invoke(known::forgetAll);
    }

    private static Uni<Void> recorded(Mutiny.Session session, Actor by, AuditKind kind, UUID provider) {
        return PlatformAudit.record(session, by, AuditEntry.of(kind).on(provider));
    }

    private <T> Uni<T> stored(ProviderSettings settings, Uni<T> work) {
        return work.onFailure(IdentityProviders::isTaken)
                .transform(failure -> taken(settings.issuer()))
                .invoke(known::forgetAll);
    }

    private static Uni<List<ProviderRow>> rows(Mutiny.Session session, OrgId org) {
        return session.createSelectionQuery(LIST, ProviderRow.class)
                .setParameter("org", org.value())
                .getResultList();
    }

    private static Uni<Optional<ProviderRow>> locked(Mutiny.Session session, OrgId org, UUID id) {
        return session.createSelectionQuery(ONE, ProviderRow.class)
                .setParameter("org", org.value())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Two who register at once may pass; then a token that means both is refused when it comes. */
    private static Uni<Boolean> requireApart(Mutiny.Session session, UUID id, ProviderSettings settings) {
        return session.createSelectionQuery(SAME_ISSUER, ProviderRow.class)
                .setParameter("issuer", settings.issuer())
                .setParameter("id", id)
                .getResultList()
                .map(others -> {
                    if (!others.stream()
                            .allMatch(
                                    other -> areApart(settings, other.provider().settings()))) {
                        throw taken(settings.issuer());
                    }
                    return true;
                });
    }

    private static boolean areApart(ProviderSettings one, ProviderSettings other) {
        return one.organisation().isPresent()
                && one.organisation()
                        .map(OrganisationClaim::claim)
                        .equals(other.organisation().map(OrganisationClaim::claim))
                && !one.organisation().equals(other.organisation());
    }

    private static void requireRoom(List<ProviderRow> there) {
        if (there.size() >= MOST) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED, "An organisation has at most " + MOST + " identity providers");
        }
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof SqlFailure refusal && refusal.sqlState().equals(UNIQUE_VIOLATION);
    }

    private static ProblemException taken(String issuer) {
        return ProblemException.of(
                ProblemCode.DUPLICATE_VALUE,
                "The issuer " + issuer + " is registered already. It can be registered several times only if every time"
                        + " organisation names the same claim and another value of it");
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
