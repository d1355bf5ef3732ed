package io.armature.core.event;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Puts events into the outbox. */
public final class Outbox {
    private static final String INSERT = """
            insert into outbox (org_id, module_no, record_id, kind, changed_fields, version, occurred_at)
            select $1, u.module_no, u.record_id, u.kind, string_to_array(u.changed, ','), u.version, $2::timestamptz
            from unnest($3::int4[], $4::uuid[], $5::text[], $6::text[], $7::int4[])
                as u(module_no, record_id, kind, changed, version)""";

    private Outbox() {}

    /** The statement that stores events, in their order; for the transaction that made them happen. */
    public static SqlCall insert(OrgId org, OffsetDateTime occurredAt, List<RecordEvent> events) {
        return SqlCall.of(
                INSERT,
                org.value(),
                occurredAt,
                events.stream().map(RecordEvent::moduleNumber).toArray(Integer[]::new),
                events.stream().map(RecordEvent::record).toArray(UUID[]::new),
                events.stream().map(event -> event.kind().name()).toArray(String[]::new),
                events.stream()
                        .map(event -> String.join(",", event.changedFields()))
                        .toArray(String[]::new),
                events.stream().map(RecordEvent::version).toArray(Integer[]::new));
    }
}
