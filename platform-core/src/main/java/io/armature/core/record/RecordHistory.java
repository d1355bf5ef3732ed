package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.value.CustomJson;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of audited fields: what an update changed, and when a record was deleted and restored. */
final class RecordHistory {
    private static final String INSERT = """
            insert into record_history
                (org_id, record_id, version, field, old_value, new_value, changed_by_id, changed_at, through)
            select $1, u.record_id, u.version, u.field, u.old_value::jsonb, u.new_value::jsonb,
                $2::uuid, $3::timestamptz, $4
            from unnest($5::uuid[], $6::int4[], $7::text[], $8::text[], $9::text[])
                as u(record_id, version, field, old_value, new_value)""";
    private static final String FORGET = "delete from record_history where org_id = $1 and record_id = any($2::uuid[])";

    private RecordHistory() {}

    /** What updates of these rows leave behind; nothing for a new record, whose first values its later history tells. */
    static List<HistoryEntry> of(WriteContext context, List<Row> updated) {
        List<Field> audited = context.module().fields().values().stream()
                .filter(Field::audited)
                .toList();
        List<HistoryEntry> entries = new ArrayList<>();
        for (Row row : updated) {
            audited.stream().filter(row::changes).forEach(field -> entries.add(entry(row, field)));
        }
        return entries;
    }

    static SqlCall insert(WriteContext context, List<HistoryEntry> entries) {
        return SqlCall.of(
                INSERT,
                context.org().value(),
                context.user(),
                context.now(),
                context.through(),
                entries.stream().map(HistoryEntry::record).toArray(UUID[]::new),
                entries.stream().map(HistoryEntry::version).toArray(Integer[]::new),
                entries.stream().map(HistoryEntry::field).toArray(String[]::new),
                entries.stream().map(HistoryEntry::oldValue).toArray(String[]::new),
                entries.stream().map(HistoryEntry::newValue).toArray(String[]::new));
    }

    static SqlCall forget(WriteContext context, Collection<UUID> records) {
        return SqlCall.of(FORGET, context.org().value(), records.toArray(UUID[]::new));
    }

    private static HistoryEntry entry(Row row, Field field) {
        return new HistoryEntry(
                row.id(), row.version() + 1, field.name(), json(field, row.before()), json(field, row.after()));
    }

    private static @Nullable String json(Field field, Map<String, Object> values) {
        Object value = values.get(field.name());
        return value == null ? null : CustomJson.of(field.valueKind(), value).toString();
    }
}
