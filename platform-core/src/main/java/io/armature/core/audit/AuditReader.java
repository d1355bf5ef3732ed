package io.armature.core.audit;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;

/** Reads the log of an organisation, the newest first. Who may, the caller of this class has decided. */
@Singleton
public class AuditReader {
    /** Planned for its values, so that what is not asked for is no condition. */
    private static final String PAGE = "select " + AuditRows.COLUMNS + " from audit_log where org_id = $1"
            + " and ($2::int8 is null or position < $2::int8)"
            + " and ($3::text[] is null or kind = any($3::text[]))"
            + " and ($4::uuid is null or user_id = $4::uuid)"
            + " and ($5::uuid is null or token_id = $5::uuid)"
            + " and ($6::text is null or module = $6::text)"
            + " and ($7::uuid is null or record_id = $7::uuid)"
            + " and ($8::timestamptz is null or happened_at >= $8::timestamptz)"
            + " and ($9::timestamptz is null or happened_at < $9::timestamptz)"
            + " order by position desc limit $10::int8";

    private final Database database;

    AuditReader(Database database) {
        this.database = database;
    }

    /**
     * A page of entries.
     *
     * @param before only entries with smaller positions
     * @param most how many at most
     */
    public Uni<List<AuditRecord>> page(OrgId org, AuditFilter filter, OptionalLong before, int most) {
        String[] kinds = filter.kinds().stream().map(AuditKind::name).toArray(String[]::new);
        SqlCall call = SqlCall.of(
                PAGE,
                org.value(),
                before.isPresent() ? before.getAsLong() : null,
                kinds.length == 0 ? null : kinds,
                filter.user().orElse(null),
                filter.token().orElse(null),
                filter.module().orElse(null),
                filter.record().orElse(null),
                filter.from().orElse(null),
                filter.to().orElse(null),
                (long) most);
        return database.inOrg(org).read(call, ReadKind.SLOW).map(answer -> AuditRows.read(org, answer));
    }
}
