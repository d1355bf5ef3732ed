package io.armature.core.share;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.metadata.access.SharedLevel;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The statements on the table {@code record_share}. */
public final class ShareSql {
    private static final String GRANT = "insert into record_share"
            + " (org_id, module_no, record_id, grantee_id, level, granted_by_id) values ($1, $2::int4, $3, $4, $5, $6)"
            + " on conflict (org_id, record_id, grantee_id) do update"
            + " set level = excluded.level, granted_by_id = excluded.granted_by_id, granted_at = now()";
    private static final String REVOKE =
            "delete from record_share where org_id = $1 and record_id = $2 and grantee_id = $3 returning grantee_id";
    private static final String LIST =
            "select record_id, grantee_id, level, granted_by_id, granted_at from record_share"
                    + " where org_id = $1 and record_id = $2 order by granted_at, grantee_id";
    private static final String FORGET =
            "delete from record_share where org_id = $1 and (record_id = any($2::uuid[]) or grantee_id = any($2::uuid[]))";

    private ShareSql() {}

    static SqlCall grant(OrgId org, int module, UUID record, UUID grantee, SharedLevel level, Optional<UUID> by) {
        return SqlCall.of(GRANT, org.value(), module, record, grantee, level.name(), by.orElse(null));
    }

    static SqlCall revoke(OrgId org, UUID record, UUID grantee) {
        return SqlCall.of(REVOKE, org.value(), record, grantee);
    }

    static SqlCall list(OrgId org, UUID record) {
        return SqlCall.of(LIST, org.value(), record);
    }

    /** Forgets the shares of records that are gone for good, and what was shared with them. */
    public static SqlCall forget(OrgId org, Collection<UUID> records) {
        return SqlCall.of(FORGET, org.value(), records.toArray(UUID[]::new));
    }

    static List<Share> read(SqlRows answer) {
        List<Share> shares = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            shares.add(new Share(
                    (UUID) Objects.requireNonNull(answer.value(row, 0)),
                    (UUID) Objects.requireNonNull(answer.value(row, 1)),
                    SharedLevel.valueOf((String) Objects.requireNonNull(answer.value(row, 2))),
                    Optional.ofNullable((UUID) answer.value(row, 3)),
                    (OffsetDateTime) Objects.requireNonNull(answer.value(row, 4))));
        }
        return shares;
    }
}
