package io.armature.core.identity;

import io.armature.core.audit.Actor;
import io.armature.core.audit.Admissions;
import io.armature.core.audit.Origin;
import io.armature.core.database.PlatformSessions;
import io.armature.core.identity.KnownTokens.Found;
import io.armature.core.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Tells who calls from what a request brings. */
@Singleton
public class Callers {
    private static final String SELECT = "from ApiTokenRow t join fetch t.organisation o left join fetch o.limits"
            + " where t.secretHash = :hash or t.previousHash = :hash";

    private final PlatformSessions sessions;
    private final KnownTokens known;
    private final LastUse lastUse;
    private final Standings standings;
    private final Admissions admissions;
    private final Clock clock;

    Callers(
            PlatformSessions sessions,
            KnownTokens known,
            LastUse lastUse,
            Standings standings,
            Admissions admissions,
            Clock clock) {
        this.sessions = sessions;
        this.known = known;
        this.lastUse = lastUse;
        this.standings = standings;
        this.admissions = admissions;
        this.clock = clock;
    }

    /**
     * The caller of a bearer token.
     *
     * @param bearerToken what follows {@code Bearer} in the header
     * @param origin the request, and where it comes from
     * @return empty if there is no such token, it is revoked or expired, not accepted from there, or its user is deleted or
     *     not active; what was found is trusted for a second
     */
    public Uni<Optional<Caller>> authenticate(String bearerToken, Origin origin) {
        if (!TokenSecret.hasForm(bearerToken)) {
            return Uni.createFrom().item(Optional.empty());
        }
        String hash = new TokenSecret(bearerToken).hash();
        return known.get(hash)
                .map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> load(hash))
                .chain(found -> caller(found, origin).invoke(caller -> told(found, caller, origin)));
    }

    private Uni<Optional<Found>> load(String hash) {
        Instant asOf = clock.instant();
        byte[] bytes = HexFormat.of().parseHex(hash);
        return sessions.read(session -> session.createSelectionQuery(SELECT, ApiTokenRow.class)
                        .setParameter("hash", bytes)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(there -> there.found(bytes)))
                .invoke(found -> known.put(hash, found, asOf));
    }

    /** A secret that is none names no organisation that could be told. */
    private void told(Optional<Found> found, Optional<Caller> caller, Origin origin) {
        if (caller.isPresent()) {
            admissions.admitted(caller.get().actor());
            return;
        }
        found.map(Found::token)
                .map(token -> Actor.token(token.org(), token.id(), token.user(), origin))
                .ifPresent(actor -> admissions.refused(actor, ProblemCode.UNAUTHENTICATED.name()));
    }

    private Uni<Optional<Caller>> caller(Optional<Found> found, Origin origin) {
        String address = origin.address().orElse("");
        Optional<Found> working = found.filter(f -> f.worksAt(clock.instant()))
                .filter(f -> accepts(f.token().terms().networks(), address));
        working.ifPresent(f -> lastUse.note(f.token().id()));
        return working.map(f -> standing(f, origin))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static boolean accepts(Networks networks, String address) {
        return networks.isEmpty() || networks.contain(address);
    }

    /** A token that acts as a user has that user's roles besides its own, and is worth nothing without the user. */
    private Uni<Optional<Caller>> standing(Found found, Origin origin) {
        Caller alone = new Caller(
                found.organisation(),
                found.token().user(),
                Optional.of(found.token().id()),
                found.token().roles(),
                found.token().terms().scopes(),
                Standing.alone(),
                found.token().terms().costPerMinute(),
                origin);
        return found.token()
                .user()
                .map(user -> standings
                        .of(found.organisation().id(), user)
                        .map(known -> known.map(there -> with(alone, there))))
                .orElseGet(() -> Uni.createFrom().item(Optional.of(alone)));
    }

    private static Caller with(Caller caller, Standings.Known known) {
        Set<String> roles = new HashSet<>(caller.roles());
        roles.addAll(known.roles());
        return new Caller(
                caller.organisation(),
                caller.user(),
                caller.token(),
                roles,
                caller.scopes(),
                known.standing(),
                caller.costPerMinute(),
                caller.origin());
    }
}
