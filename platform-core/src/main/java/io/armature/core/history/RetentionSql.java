package io.armature.core.history;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The statements that remove history, and that tell what was removed. */
final class RetentionSql {
    private static final String REMEMBER = """
            insert into history_boundary as b (org_id, module_no, known_since)
            select $1, k.module::int2, k.since from unnest($2::int4[], $3::timestamptz[]) as k(module, since)
            order by k.module
            on conflict (org_id, module_no) do update set known_since = greatest(b.known_since, excluded.known_since)""";

    private static final String KNOWN_SINCE =
            "select known_since from history_boundary where org_id = $1 and module_no = $2::int4";

    /** The id of a record has its module's number in the three digits behind the version. */
    private static final String STEP = """
            with page as materialized (
                select record_id, version, field, changed_at from record_history
                where org_id = $1 and ($4::uuid is null
                    or (record_id, version, field) > ($4::uuid, $5::int4, $6::text))
                order by record_id, version, field limit $7::int8),
            gone as (
                delete from record_history h using page p, unnest($2::text[], $3::timestamptz[]) as k(module, since)
                where h.org_id = $1 and h.record_id = p.record_id and h.version = p.version and h.field = p.field
                    and substring(p.record_id::text, 16, 3) = k.module and p.changed_at < k.since)
            select record_id, version, field from page order by record_id desc, version desc, field desc limit 1""";

    private RetentionSql() {}

    /** A row of history, behind which the next step goes on. */
    record Place(UUID record, int version, String field) {}

    static SqlCall remember(OrgId org, List<Retention> kept) {
        return SqlCall.of(
                REMEMBER, org.value(), kept.stream().map(Retention::module).toArray(Integer[]::new), sinces(kept));
    }

    static SqlCall knownSince(OrgId org, int module) {
        return SqlCall.of(KNOWN_SINCE, org.value(), module);
    }

    static Optional<OffsetDateTime> readKnownSince(SqlRows answer) {
        return answer.size() == 0 ? Optional.empty() : Optional.ofNullable((OffsetDateTime) answer.value(0, 0));
    }

    static SqlCall step(OrgId org, List<Retention> kept, Optional<Place> after, int most) {
        return SqlCall.of(
                STEP,
                org.value(),
                kept.stream()
                        .map(retention -> String.format("%03x", retention.module()))
                        .toArray(String[]::new),
                sinces(kept),
                after.map(Place::record).orElse(null),
                after.map(Place::version).orElse(null),
                after.map(Place::field).orElse(null),
                (long) most);
    }

    /** The last row that a step looked at; empty when there were none. */
    static Optional<Place> last(SqlRows answer) {
        return answer.size() == 0
                ? Optional.empty()
                : Optional.of(new Place(
                        (UUID) Objects.requireNonNull(answer.value(0, 0)),
                        (Integer) Objects.requireNonNull(answer.value(0, 1)),
                        (String) Objects.requireNonNull(answer.value(0, 2))));
    }

    private static OffsetDateTime[] sinces(List<Retention> kept) {
        return kept.stream().map(Retention::since).toArray(OffsetDateTime[]::new);
    }
}
