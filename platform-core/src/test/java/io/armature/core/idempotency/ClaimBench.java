package io.armature.core.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.armature.core.database.TestDatabase;
import io.armature.core.identity.Caller;
import io.armature.core.identity.Scopes;
import io.armature.core.identity.Standing;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An organisation with callers who send requests under keys, and a clock that can be turned: by what is stored. */
public final class ClaimBench {
    public static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.shared();
    private final OrgId org;
    private final Caller caller;
    private final IdempotencyClaims claims = new IdempotencyClaims(database.connections());

    private ClaimBench(OrgId org, Optional<UUID> user, Optional<UUID> token) {
        this.org = org;
        Organisation organisation =
                new Organisation(org, "t", "T", ZoneOffset.UTC, Currency.getInstance("EUR"), Locale.ENGLISH);
        this.caller = new Caller(organisation, user, token, Set.of());
    }

    /** A token of a new organisation. */
    static ClaimBench fresh() {
        return of(TestDatabase.shared().newOrganisation());
    }

    /** A new token of an organisation. */
    public static ClaimBench of(OrgId org) {
        return new ClaimBench(org, Optional.empty(), Optional.of(UUID.randomUUID()));
    }

    ClaimBench otherToken() {
        return of(org);
    }

    /** A user of the same id as the token. */
    ClaimBench asUser() {
        return new ClaimBench(org, caller.token(), Optional.empty());
    }

    OrgId org() {
        return org;
    }

    public IdempotencyClaims claims() {
        return claims;
    }

    public KeyedRequest request(String key, String text) {
        return request(caller, 1, key, text);
    }

    /** The same token with other roles, another standing, or under another definition of what they mean. */
    KeyedRequest request(Set<String> roles, Standing standing, int accessVersion, String key, String text) {
        Caller changed =
                new Caller(caller.organisation(), caller.user(), caller.token(), roles, Scopes.everything(), standing);
        return request(changed, accessVersion, key, text);
    }

    private static KeyedRequest request(Caller caller, int accessVersion, String key, String text) {
        return KeyedRequest.of(caller, accessVersion, new IdempotencyKey(key), text.getBytes(UTF_8));
    }

    public Claiming claim(String key, String text) {
        return now(claims.claim(request(key, text), LEASE));
    }

    public Claim granted(String key, String text) {
        return ((Claiming.Granted) claim(key, text)).claim();
    }

    void finished(String key, String text, String answer) {
        now(claims.finish(granted(key, text), answer.getBytes(UTF_8)));
    }

    /** {@code GRANTED}, a code, or the answer. */
    public String told(Claiming claiming) {
        return switch (claiming) {
            case Claiming.Granted granted -> "GRANTED";
            case Claiming.Answered answered -> new String(answered.answer(), UTF_8);
            case Claiming.Refused refused -> refused.problem().code().name();
        };
    }

    public String told(String key, String text) {
        return told(claim(key, text));
    }

    /** As if it was all that much longer ago. */
    public void later(String interval) {
        String sql = "update idempotency_key set created_at = created_at - ?::interval,"
                + " lease_until = lease_until - ?::interval where org_id = ?";
        try (Connection connection = database.connect(database.owner());
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, interval);
            update.setString(2, interval);
            update.setString(3, org.value());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T now(Uni<T> later) {
        return later.await().atMost(PATIENCE);
    }
}
