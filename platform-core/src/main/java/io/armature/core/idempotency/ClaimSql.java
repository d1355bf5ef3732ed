package io.armature.core.idempotency;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on idempotency_key. Time is the database's, so that all nodes agree. */
final class ClaimSql {
    /** How long a key is remembered. */
    static final String KEPT = "interval '24 hours'";

    static final int SWEPT_AT_ONCE = 1_000;

    private static final String LEASE = "clock_timestamp() + $%d::int8 * interval '1 millisecond'";
    private static final String CLAIM = "insert into idempotency_key as held"
            + " (org_id, caller, key_hash, request_hash, rights_hash, attempt, state, created_at, lease_until)"
            + " values ($1, $2, $3, $4, $5, $6, 'CLAIMED', clock_timestamp(), " + LEASE.formatted(7) + ")"
            + " on conflict (org_id, caller, key_hash) do update set request_hash = excluded.request_hash,"
            + " rights_hash = excluded.rights_hash,"
            + " attempt = excluded.attempt, state = excluded.state, answer = null, keeps_answer = true,"
            + " created_at = excluded.created_at, lease_until = excluded.lease_until"
            + " where held.created_at <= clock_timestamp() - " + KEPT
            + " or held.state = 'CLAIMED' and held.lease_until <= clock_timestamp()"
            + " returning attempt";
    private static final String FIND =
            "select state, request_hash, lease_until > clock_timestamp(), answer, rights_hash"
                    + " from idempotency_key where org_id = $1 and caller = $2 and key_hash = $3"
                    + " and created_at > clock_timestamp() - " + KEPT;
    private static final String OF_ATTEMPT =
            " where org_id = $1 and caller = $2 and key_hash = $3 and attempt = $4 and state ";
    private static final String MARK = "update idempotency_key set state = 'MARKED', lease_until = "
            + LEASE.formatted(5) + OF_ATTEMPT + "in ('CLAIMED', 'MARKED')";
    private static final String FINISH = "update idempotency_key set state = 'FINISHED',"
            + " answer = case when keeps_answer then decode($5::text, 'base64') end" + OF_ATTEMPT
            + "in ('CLAIMED', 'MARKED')";
    private static final String RELEASE = "delete from idempotency_key" + OF_ATTEMPT + "= 'CLAIMED'";
    private static final String END =
            "update idempotency_key set lease_until = clock_timestamp()" + OF_ATTEMPT + "= 'MARKED'";
    private static final String DROP = "with held as (select caller, key_hash from idempotency_key where org_id = $1"
            + " and (answer is not null or state <> 'FINISHED') order by caller, key_hash for update)"
            + " update idempotency_key k set answer = null, keeps_answer = false from held"
            + " where k.org_id = $1 and k.caller = held.caller and k.key_hash = held.key_hash";
    private static final String DUE =
            "select distinct org_id from idempotency_key where created_at <= now() - " + KEPT + " order by org_id";
    private static final String SWEEP = "delete from idempotency_key where org_id = $1 and (caller, key_hash) in"
            + " (select caller, key_hash from idempotency_key where org_id = $1 and created_at <= now() - " + KEPT
            + " limit " + SWEPT_AT_ONCE + " for update skip locked)";

    private ClaimSql() {}

    /** Takes the key, if nobody has it or whoever had it did nothing in its time; one row then. */
    static SqlCall claim(Claim claim) {
        KeyedRequest request = claim.request();
        return SqlCall.of(
                CLAIM,
                request.org().value(),
                request.caller(),
                request.keyHash(),
                request.requestHash(),
                request.rightsHash(),
                claim.attempt(),
                claim.lease().toMillis());
    }

    static SqlCall find(KeyedRequest request) {
        return SqlCall.of(FIND, request.org().value(), request.caller(), request.keyHash());
    }

    /** Changes one row, or none if the claim was taken over. */
    static SqlCall mark(Claim claim) {
        return ofAttempt(MARK, claim, claim.lease().toMillis());
    }

    /** @param sealed null for an answer that is not kept */
    static SqlCall finish(Claim claim, byte @Nullable [] sealed) {
        return ofAttempt(
                FINISH, claim, sealed == null ? null : Base64.getEncoder().encodeToString(sealed));
    }

    /** Forgets a claim that changed nothing. */
    static SqlCall release(Claim claim) {
        return ofAttempt(RELEASE, claim);
    }

    /** Lets others know at once that a claim that changed something has come to no answer. */
    static SqlCall end(Claim claim) {
        return ofAttempt(END, claim);
    }

    /** Drops all answers there are, and those to come of requests that are being carried out. */
    static SqlCall drop(OrgId org) {
        return SqlCall.of(DROP, org.value());
    }

    /** For the platform: organisations with keys that are due to go. */
    static SqlCall due() {
        return SqlCall.of(DUE);
    }

    static SqlCall sweep(OrgId org) {
        return SqlCall.of(SWEEP, org.value());
    }

    private static SqlCall ofAttempt(String text, Claim claim, @Nullable Object... more) {
        KeyedRequest request = claim.request();
        UUID attempt = claim.attempt();
        @Nullable Object[] values = new @Nullable Object[4 + more.length];
        values[0] = request.org().value();
        values[1] = request.caller();
        values[2] = request.keyHash();
        values[3] = attempt;
        System.arraycopy(more, 0, values, 4, more.length);
        return SqlCall.of(text, values);
    }
}
