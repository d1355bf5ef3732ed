package io.armature.core.identity;

import io.armature.core.audit.Actor;
import io.armature.core.audit.AuditEntry;
import io.armature.core.audit.AuditKind;
import io.armature.core.audit.PlatformAudit;
import io.armature.core.database.PlatformSessions;
import io.armature.core.org.OrgId;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The API tokens of organisations. Every method names the organisation: a token of another one does not exist. */
@Singleton
public class ApiTokens {
    private static final String ONE = "from ApiTokenRow t where t.org = :org and t.id = :id";
    private static final String LIST = "from ApiTokenRow t where t.org = :org order by t.createdAt desc, t.id";
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
    private static final int LONGEST_LIST = 1000;

    private final PlatformSessions sessions;
    private final KnownTokens known;
    private final Clock clock;

    ApiTokens(PlatformSessions sessions, KnownTokens known, Clock clock) {
        this.sessions = sessions;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param org the organisation it opens
     * @param wanted what it is to be
     * @param by the user record of its maker, if any
     * @return the token and, this once, its secret
     */
    public Uni<CreatedApiToken> create(OrgId org, NewApiToken wanted, Optional<UUID> by) {
        return create(Actor.console(org, by), wanted);
    }

    /** Makes a token of the organisation of whoever makes it; see {@link #create(OrgId, NewApiToken, Optional)}. */
    public Uni<CreatedApiToken> create(Actor by, NewApiToken wanted) {
        OrgId org = by.org();
        TokenSecret secret = TokenSecret.generate();
        ApiToken token = token(org, wanted, secret);
        ApiTokenRow row = new ApiTokenRow(token, secret.bytes(), by.user());
        return sessions.transaction(session -> session.persist(row)
                        .chain(() -> PlatformAudit.record(session, by, entry(AuditKind.TOKEN_CREATED, token.id()))))
                .map(done -> new CreatedApiToken(token, secret.text()));
    }

    /** Revokes a token; empty if the organisation has none of that id. Other nodes notice within a second. */
    public Uni<Optional<ApiToken>> revoke(OrgId org, UUID id) {
        return revoke(Actor.console(org, Optional.empty()), id);
    }

    /** The same, by somebody of the organisation. */
    public Uni<Optional<ApiToken>> revoke(Actor by, UUID id) {
        return locked(by, id, AuditKind.TOKEN_REVOKED, row -> row.map(there -> there.revoke(now())));
    }

    /**
     * Gives a token another secret; the one it has works on for a while, those before no more. Other nodes notice within a
     * second.
     *
     * @param overlap how long the present secret works on, at most 30 days; refused with VALIDATION_FAILED otherwise
     * @return the token with its new secret; empty if the organisation has none of that id that works
     */
    public Uni<Optional<CreatedApiToken>> rotate(OrgId org, UUID id, Duration overlap) {
        return rotate(Actor.console(org, Optional.empty()), id, overlap);
    }

    /** The same, by somebody of the organisation. */
    public Uni<Optional<CreatedApiToken>> rotate(Actor by, UUID id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw ProblemException.of(
                    ProblemCode.VALIDATION_FAILED, "A secret works on for at most 30 days beside the next one");
        }
        TokenSecret next = TokenSecret.generate();
        Instant now = now();
        return locked(by, id, AuditKind.TOKEN_ROTATED, row -> row.filter(there -> there.worksAt(now))
                .map(there -> new CreatedApiToken(there.rotate(next, now, now.plus(overlap)), next.text())));
    }

    /** The newest thousand tokens of an organisation, revoked ones too, newest first. */
    public Uni<List<ApiToken>> list(OrgId org) {
        return sessions.read(session -> session.createSelectionQuery(LIST, ApiTokenRow.class)
                        .setParameter("org", org.value())
                        .setMaxResults(LONGEST_LIST)
                        .getResultList())
                .map(rows -> rows.stream().map(ApiTokenRow::token).toList());
    }

    private <T> Uni<Optional<T>> locked(
            Actor by, UUID id, AuditKind kind, Function<Optional<ApiTokenRow>, Optional<T>> change) {
        return sessions.transaction(session -> session.createSelectionQuery(ONE, ApiTokenRow.class)
                        .setParameter("org", by.org().value())
                        .setParameter("id", id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull()
                        .map(row -> change.apply(Optional.ofNullable(row)))
                        .call(done -> done.isPresent()
                                ? PlatformAudit.record(session, by, entry(kind, id))
                                : Uni.createFrom().voidItem()))
                .invoke(() -> known.forget(id));
    }

    private static AuditEntry entry(AuditKind kind, UUID token) {
        return AuditEntry.of(kind).on(token);
    }

    private ApiToken token(OrgId org, NewApiToken wanted, TokenSecret secret) {
        return new ApiToken(
                UUID.randomUUID(),
                org,
                wanted.user(),
                wanted.name(),
                secret.prefix(),
                wanted.roles(),
                wanted.terms(),
                now(),
                wanted.expiresAt().map(ApiTokens::stored),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Instant now() {
        return stored(clock.instant());
    }

    /** As exact as the database keeps it. */
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
