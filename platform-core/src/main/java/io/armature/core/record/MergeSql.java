package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of merges: their journal, and what is shared of the records. */
final class MergeSql {
    private static final String JOURNAL = """
            insert into record_merge (org_id, id, module_no, master_id, merged_by_id, merged_at, changes)
            values ($1, $2, $3::int4, $4, $5, $6::timestamptz, $7::text::jsonb)""";
    private static final String STEPS = """
            insert into record_merge_step (org_id, merge_id, position, kind, module_no, record_id, field, from_id)
            select $1, $2, u.position, u.kind, u.module_no, u.record_id, u.field, u.from_id
            from unnest($3::int4[], $4::text[], $5::int4[], $6::uuid[], $7::text[], $8::uuid[])
                as u(position, kind, module_no, record_id, field, from_id)""";
    private static final String SHARE = """
            insert into record_share (org_id, module_no, record_id, grantee_id, level, granted_by_id)
            select distinct on (grantee_id) org_id, module_no, $2, grantee_id, level, granted_by_id
            from record_share where org_id = $1 and record_id = any($3::uuid[])
            order by grantee_id, level desc
            on conflict (org_id, record_id, grantee_id) do nothing
            returning grantee_id""";
    private static final String FORGET_VALUES =
            "update record_merge set changes = '[]' where org_id = $1 and master_id = any($2::uuid[])";
    private static final String FORGET = """
            with gone as (select id from record_merge where org_id = $1 and master_id = any($2::uuid[])
                union select merge_id from record_merge_step where org_id = $1 and record_id = any($2::uuid[]) and kind = 'LOST'),
            steps as (delete from record_merge_step where org_id = $1 and merge_id in (select id from gone))
            delete from record_merge where org_id = $1 and id in (select id from gone)""";

    private MergeSql() {}

    /** What was done to a record. */
    enum Kind {
        LOST,
        MOVED,
        CLEARED,
        DROPPED,
        SHARED
    }

    /**
     * One step of a merge.
     *
     * @param field name of the reference that moved
     * @param from what it referred to before
     */
    record Step(
            Kind kind,
            int module,
            UUID record,
            @Nullable String field,
            @Nullable UUID from) {}

    /** @param changes JSON: field, before and after of each value that the record which stays took over */
    static List<SqlCall> journal(WriteContext context, UUID merge, UUID master, String changes, List<Step> steps) {
        List<Integer> positions = new ArrayList<>();
        steps.forEach(step -> positions.add(positions.size()));
        String org = context.org().value();
        return List.of(
                SqlCall.of(
                        JOURNAL, org, merge, context.module().number(), master, context.user(), context.now(), changes),
                SqlCall.of(
                        STEPS,
                        org,
                        merge,
                        positions.toArray(Integer[]::new),
                        steps.stream().map(step -> step.kind().name()).toArray(String[]::new),
                        steps.stream().map(Step::module).toArray(Integer[]::new),
                        steps.stream().map(Step::record).toArray(UUID[]::new),
                        steps.stream().map(Step::field).toArray(String[]::new),
                        steps.stream().map(Step::from).toArray(UUID[]::new)));
    }

    /** Shares the record that stays with those with whom the others are; answers whom. */
    static SqlCall share(OrgId org, UUID master, Collection<UUID> others) {
        return SqlCall.of(SHARE, org.value(), master, others.toArray(UUID[]::new));
    }

    static List<UUID> ids(SqlRows answer) {
        List<UUID> ids = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
        }
        return ids;
    }

    /** Notes that a merge was taken back, and takes away what it shared. */
    static List<SqlCall> undone(WriteContext context, UUID merge, UUID master, Collection<UUID> grantees) {
        String org = context.org().value();
        return List.of(
                SqlCall.of(
                        "update record_merge set undone_at = $3::timestamptz where org_id = $1 and id = $2",
                        org,
                        merge,
                        context.now()),
                SqlCall.of(
                        "delete from record_share where org_id = $1 and record_id = $2 and grantee_id = any($3::uuid[])",
                        org,
                        master,
                        grantees.toArray(UUID[]::new)));
    }

    /** Keeps no values of erased records. */
    static SqlCall forgetValues(OrgId org, Collection<UUID> records) {
        return SqlCall.of(FORGET_VALUES, org.value(), records.toArray(UUID[]::new));
    }

    /** A merge of a record that is gone for good cannot be undone. */
    static SqlCall forget(OrgId org, Collection<UUID> records) {
        return SqlCall.of(FORGET, org.value(), records.toArray(UUID[]::new));
    }
}
