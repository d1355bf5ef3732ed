package io.armature.core.feed;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.event.ChangeKind;
import io.armature.core.org.OrgId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads the outbox of one organisation. */
final class FeedSql {
    /**
     * The edge and the rows are of one snapshot: between two, a transaction could end that is in neither. Of whatever module: a
     * condition by module would be checked row by row, and a quiet module make the statement read all that happened to the others.
     */
    private static final String EVENTS = """
            select edge.xmin::text, o.txid::text, o.position, o.module_no::int4, o.record_id, o.kind,
                array_to_string(o.changed_fields, ','), o.version, o.occurred_at
            from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) edge
            left join lateral (
                select * from outbox where org_id = $1 and (txid, position) > ($2::text::xid8, $3::int8)
                    and txid < edge.xmin and occurred_at >= $4::timestamptz order by txid, position limit $5::int8) o on true
            order by o.txid, o.position""";

    private static final String EDGE =
            "select pg_snapshot_xmin(pg_current_snapshot())::text where $1::text is not null";

    private FeedSql() {}

    /** An event as it is stored. */
    record Event(
            String transaction,
            long position,
            int moduleNumber,
            UUID record,
            ChangeKind kind,
            List<String> fields,
            int version,
            OffsetDateTime at) {}

    /**
     * Events after a cursor.
     *
     * @param edge the first transaction that may not be over: everything before is there or will never be
     */
    record Events(String edge, List<Event> events) {}

    static SqlCall edge(OrgId org) {
        return SqlCall.of(EDGE, org.value());
    }

    /** Events of all modules after a cursor. */
    static SqlCall after(OrgId org, FeedCursor cursor, int most) {
        return SqlCall.of(
                EVENTS,
                org.value(),
                cursor.transaction(),
                cursor.position(),
                cursor.oldest().atOffset(ZoneOffset.UTC),
                (long) most);
    }

    static Events read(SqlRows answer) {
        List<Event> events = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            if (answer.value(row, 1) != null) {
                events.add(event(answer, row));
            }
        }
        return new Events((String) present(answer, 0, 0), events);
    }

    private static Event event(SqlRows answer, int row) {
        String changed = (String) present(answer, row, 6);
        return new Event(
                (String) present(answer, row, 1),
                (Long) present(answer, row, 2),
                (Integer) present(answer, row, 3),
                (UUID) present(answer, row, 4),
                ChangeKind.valueOf((String) present(answer, row, 5)),
                changed.isEmpty() ? List.of() : List.of(changed.split(",")),
                (Integer) present(answer, row, 7),
                (OffsetDateTime) present(answer, row, 8));
    }

    private static Object present(SqlRows answer, int row, int column) {
        return Objects.requireNonNull(answer.value(row, column));
    }
}
