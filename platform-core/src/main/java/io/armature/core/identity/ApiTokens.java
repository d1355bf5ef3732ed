package io.armature.core.identity;

import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens of organisations. Every method names the organisation: a token of another one does not exist. */
@Singleton
public class ApiTokens {
    private static final String INSERT = "insert into api_token as t"
            + " (id, org_id, user_id, name, prefix, secret_hash, roles, created_at, created_by, expires_at)"
            + " values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10) returning " + ApiTokenRow.COLUMNS;
    private static final String REVOKE = "update api_token t set revoked_at = coalesce(t.revoked_at, $3)"
            + " where t.org_id = $1 and t.id = $2 returning " + ApiTokenRow.COLUMNS;
    private static final String LIST = "select " + ApiTokenRow.COLUMNS
            + " from api_token t where t.org_id = $1 order by t.created_at desc, t.id limit 1000";

    private final PlatformDoor platform;
    private final KnownTokens known;
    private final Clock clock;

    ApiTokens(PlatformDoor platform, KnownTokens known, Clock clock) {
        this.platform = platform;
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
        TokenSecret secret = TokenSecret.generate();
        SqlCall insert = SqlCall.of(
                INSERT,
                UUID.randomUUID(),
                org.value(),
                wanted.user().orElse(null),
                wanted.name(),
                secret.prefix(),
                secret.hash(),
                wanted.roles().stream().sorted().toArray(String[]::new),
                utc(clock.instant()),
                by.orElse(null),
                wanted.expiresAt().map(ApiTokens::utc).orElse(null));
        return platform.execute(insert).map(rows -> new CreatedApiToken(ApiTokenRow.read(rows, 0), secret.text()));
    }

    /** Revokes a token; empty if the organisation has none of that id. Other nodes notice within a second. */
    public Uni<Optional<ApiToken>> revoke(OrgId org, UUID id) {
        SqlCall update = SqlCall.of(REVOKE, org.value(), id, utc(clock.instant()));
        return platform.execute(update).map(ApiTokenRow::first).invoke(() -> known.forget(id));
    }

    /** The newest thousand tokens of an organisation, revoked ones too, newest first. */
    public Uni<List<ApiToken>> list(OrgId org) {
        return platform.execute(SqlCall.of(LIST, org.value())).map(ApiTokenRow::all);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
