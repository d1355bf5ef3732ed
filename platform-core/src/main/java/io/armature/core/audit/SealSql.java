package io.armature.core.audit;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.util.ArrayList;
import java.util.List;

/** The statements on seals. */
final class SealSql {
    /** How many entries one seal covers at most. */
    static final int BATCH = 1_000;

    private static final String COLUMNS = "select number, after_position, upto_position, entries, hash from audit_seal";
    private static final String UNSEALED = """
            select o.org_id from organisation o where exists (
                select from audit_log a where a.org_id = o.org_id and a.position > coalesce(
                    (select s.upto_position from audit_seal s where s.org_id = o.org_id order by s.number desc limit 1), 0))
            order by 1""";
    private static final String TRY_ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended($1, " + AuditLog.LOCK_SEED + "))";
    private static final String LAST = COLUMNS + " where org_id = $1 order by number desc limit 1";
    private static final String PAGE = COLUMNS + " where org_id = $1 and number > $2 order by number limit 500";
    private static final String ENTRIES = "select " + AuditRows.COLUMNS + " from audit_log where org_id = $1"
            + " and position > $2 and position <= $3 order by position limit $4::int8";
    private static final String STORE =
            "insert into audit_seal (org_id, number, after_position, upto_position, entries,"
                    + " hash) values ($1, $2, $3, $4, $5, $6)";

    private SealSql() {}

    /** The organisations with entries that no seal covers, as the platform sees them. */
    static SqlCall unsealed() {
        return SqlCall.of(UNSEALED);
    }

    /** Whether nobody else writes to or seals the log of the organisation until the transaction ends. */
    static SqlCall tryAlone(OrgId org) {
        return SqlCall.of(TRY_ALONE, org.value());
    }

    static SqlCall last(OrgId org) {
        return SqlCall.of(LAST, org.value());
    }

    static SqlCall after(OrgId org, long number) {
        return SqlCall.of(PAGE, org.value(), number);
    }

    static SqlCall entries(OrgId org, long after, long upTo, int most) {
        return SqlCall.of(ENTRIES, org.value(), after, upTo, (long) most);
    }

    static SqlCall store(OrgId org, Seal seal) {
        return SqlCall.of(STORE, org.value(), seal.number(), seal.after(), seal.upTo(), seal.entries(), seal.hash());
    }

    static List<Seal> read(SqlRows answer) {
        List<Seal> seals = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            seals.add(new Seal(
                    (Long) AuditRows.present(answer, row, 0),
                    (Long) AuditRows.present(answer, row, 1),
                    (Long) AuditRows.present(answer, row, 2),
                    (Integer) AuditRows.present(answer, row, 3),
                    (String) AuditRows.present(answer, row, 4)));
        }
        return seals;
    }
}
