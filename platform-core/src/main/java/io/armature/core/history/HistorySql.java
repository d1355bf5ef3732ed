package io.armature.core.history;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.sql.HistoryCursor;
import io.armature.core.value.ChangedValue;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the stored history of one record. */
final class HistorySql {
    /** Planned for its values, so that a first page has no condition by a cursor. */
    private static final String PAGE = """
            select version, field, old_value::text, new_value::text, changed_at, changed_by_id, through
            from record_history where org_id = $1 and record_id = $2::uuid and field = any($3::text[])
                and ($4::int4 is null or (version, field) < ($4::int4, $5::text))
                and ($7::timestamptz is null or changed_at >= $7::timestamptz)
            order by version desc, field desc limit $6::int8""";

    /** The first change after an instant tells what was there at that instant; one from nothing to nothing was erased. */
    private static final String BEFORE_CHANGES = """
            select distinct on (field) field, old_value::text, old_value is null and new_value is null
            from record_history where org_id = $1 and record_id = $2::uuid and field = any($3::text[])
                and changed_at > $4::timestamptz
            order by field, version""";

    private HistorySql() {}

    /** @param since when history is kept for a time only */
    static SqlCall page(
            OrgId org,
            UUID record,
            Collection<Field> fields,
            Optional<HistoryCursor> after,
            int most,
            Optional<OffsetDateTime> since) {
        return SqlCall.of(
                PAGE,
                org.value(),
                record,
                names(fields),
                after.map(HistoryCursor::version).orElse(null),
                after.map(HistoryCursor::field).orElse(null),
                (long) most,
                since.orElse(null));
    }

    static List<FieldChange> read(Module module, SqlRows answer) {
        List<FieldChange> changes = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            Field field = module.require((String) present(answer, row, 1));
            changes.add(new FieldChange(
                    field,
                    (Integer) present(answer, row, 0),
                    ChangedValue.of(field, (String) answer.value(row, 2)),
                    ChangedValue.of(field, (String) answer.value(row, 3)),
                    (OffsetDateTime) present(answer, row, 4),
                    Optional.ofNullable((UUID) answer.value(row, 5)),
                    (String) present(answer, row, 6)));
        }
        return changes;
    }

    static SqlCall beforeChanges(OrgId org, UUID record, Collection<Field> fields, OffsetDateTime instant) {
        return SqlCall.of(BEFORE_CHANGES, org.value(), record, names(fields), instant);
    }

    /**
     * What fields held at an instant; those that did not change since are in neither.
     *
     * @param held by field
     * @param erased fields whose values were erased since: what they held nobody knows
     */
    record Before(Map<Field, Optional<Object>> held, Set<Field> erased) {}

    static Before readBefore(Module module, SqlRows answer) {
        Map<Field, Optional<Object>> held = new HashMap<>();
        Set<Field> erased = new HashSet<>();
        for (int row = 0; row < answer.size(); row++) {
            Field field = module.require((String) present(answer, row, 0));
            if ((Boolean) present(answer, row, 2)) {
                erased.add(field);
            } else {
                held.put(field, ChangedValue.of(field, (String) answer.value(row, 1)));
            }
        }
        return new Before(held, erased);
    }

    private static String[] names(Collection<Field> fields) {
        return fields.stream().map(Field::name).toArray(String[]::new);
    }

    private static Object present(SqlRows answer, int row, int column) {
        return Objects.requireNonNull(answer.value(row, column));
    }
}
