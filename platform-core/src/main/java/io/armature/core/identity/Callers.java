package io.armature.core.identity;

import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.identity.KnownTokens.Found;
import io.armature.core.registry.Organisations;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Tells who calls from what a request brings. */
@Singleton
public class Callers {
    private static final String SELECT = "select " + ApiTokenRow.COLUMNS
            + ", o.org_id, o.slug, o.name, o.time_zone, o.currency, o.locale"
            + " from api_token t join organisation o on o.org_id = t.org_id where t.secret_hash = decode($1, 'hex')";

    private final PlatformDoor platform;
    private final KnownTokens known;
    private final LastUse lastUse;
    private final Clock clock;

    Callers(PlatformDoor platform, KnownTokens known, LastUse lastUse, Clock clock) {
        this.platform = platform;
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
        return platform.execute(SqlCall.of(SELECT, hash)).map(Callers::found).invoke(found -> known.put(hash, found));
    }

    private static Optional<Found> found(SqlRows rows) {
        return ApiTokenRow.first(rows).map(token -> new Found(token, Organisations.read(rows, 0, ApiTokenRow.WIDTH)));
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
