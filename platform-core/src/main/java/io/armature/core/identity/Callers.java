package io.armature.core.identity;

import io.armature.core.database.PlatformSessions;
import io.armature.core.identity.KnownTokens.Found;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Tells who calls from what a request brings. */
@Singleton
public class Callers {
    private static final String SELECT = "from ApiTokenRow t join fetch t.organisation where t.secretHash = :hash";

    private final PlatformSessions sessions;
    private final KnownTokens known;
    private final LastUse lastUse;
    private final Clock clock;

    Callers(PlatformSessions sessions, KnownTokens known, LastUse lastUse, Clock clock) {
        this.sessions = sessions;
        this.known = known;
        this.lastUse = lastUse;
        this.clock = clock;
    }

    /**
     * The caller of a bearer token.
     *
     * @param bearerToken what follows {@code Bearer} in the header
     * @return empty if there is no such token, or it is revoked or expired; what was found is trusted for a second
     */
    public Uni<Optional<Caller>> authenticate(String bearerToken) {
        if (!TokenSecret.hasForm(bearerToken)) {
            return Uni.createFrom().item(Optional.empty());
        }
        String hash = new TokenSecret(bearerToken).hash();
        return known.get(hash)
                .map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> load(hash))
                .map(this::caller);
    }

    private Uni<Optional<Found>> load(String hash) {
        return sessions.read(session -> session.createSelectionQuery(SELECT, ApiTokenRow.class)
                        .setParameter("hash", HexFormat.of().parseHex(hash))
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(ApiTokenRow::found))
                .invoke(found -> known.put(hash, found));
    }

    private Optional<Caller> caller(Optional<Found> found) {
        Optional<Found> working = found.filter(f -> f.token().worksAt(clock.instant()));
        working.ifPresent(f -> lastUse.note(f.token().id()));
        return working.map(f -> new Caller(
                f.organisation(),
                f.token().user(),
                Optional.of(f.token().id()),
                f.token().roles()));
    }
}
