package io.armature.core.record;

import io.armature.core.database.Database;
import io.armature.core.database.OrgDoor.ReadKind;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a record that was merged into another. Whether a caller may know is not asked here: it may if it sees the record that
 * is told, and whoever asks reads that as the caller does.
 */
public final class MergeSuccessors {
    /** From a record to what it became part of last, and so on from the moment of that merge, until one is there. */
    private static final String SUCCESSOR = """
            with recursive became(id, at) as (
                select $2::uuid, $3::timestamptz
                union all
                select merged.master_id, merged.merged_at
                from became
                cross join lateral (
                    select m.master_id, m.merged_at
                    from record_merge_step s
                    join record_merge m on m.org_id = s.org_id and m.id = s.merge_id
                    where s.org_id = $1 and s.record_id = became.id and s.kind = 'LOST'
                        and m.undone_at is null and m.merged_at >= became.at
                    order by m.merged_at desc limit 1) merged
            ) cycle id set again using path
            select became.id from became
            where not again and exists (
                select 1 from %s r where %s and r.id = became.id and r.deleted_at is null)
            order by cardinality(path) limit 1""";

    private final Database database;

    public MergeSuccessors(Database database) {
        this.database = database;
    }

    /**
     * The record that is there instead of one that was merged; empty for one that is there itself, that was merged longer ago than a merge
     * can be undone, whose merge was undone, or whose successor is deleted.
     *
     * @param module of the record, and so of its successor
     */
    public Uni<Optional<UUID>> of(OrgId org, Module module, UUID record, Instant now) {
        return database.inOrg(org)
                .read(call(org, module, record, now), ReadKind.BY_KEY)
                .map(rows -> MergeSql.ids(rows).stream().findFirst().filter(id -> !id.equals(record)));
    }

    static SqlCall call(OrgId org, Module module, UUID record, Instant now) {
        String text = SUCCESSOR.formatted(module.table(), ModuleRows.where("r", module));
        return SqlCall.of(
                text, org.value(), record, now.minus(MergeJournal.KEPT).atOffset(ZoneOffset.UTC));
    }
}
