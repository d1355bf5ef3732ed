package io.armature.core.work;

import io.armature.core.catalog.HeldSql;
import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.search.entry.SearchEntries;
import io.armature.core.sql.ModuleRows;
import io.armature.core.sql.StoredList;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

/** The statements of the work, a batch of rows each. */
final class WorkSql {
    static final int BATCH = 1_000;

    /** The key of the picklist createdThrough for what the platform does by itself. */
    private static final String THROUGH = "AUTOMATION";

    private WorkSql() {}

    /** Everything an organisation has to do, in order. */
    static SqlCall pending(OrgId org) {
        return SqlCall.of(
                "select position, kind, module, field_key, old_key, new_key, requested_by_id from metadata_work"
                        + " where org_id = $1 order by position",
                org.value());
    }

    /** One item for each of the modules. */
    static SqlCall fillSearch(OrgId org, Collection<Module> modules) {
        return SqlCall.of(
                "insert into metadata_work (org_id, kind, module, field_key) select $1, 'FILL_SEARCH', m, ''"
                        + " from unnest($2::text[]) m",
                org.value(),
                modules.stream().map(Module::name).toArray(String[]::new));
    }

    /** One row if the item is not done yet. */
    static SqlCall isPending(OrgId org, WorkItem item) {
        return SqlCall.of(
                "select 1 from metadata_work where org_id = $1 and position = $2", org.value(), item.position());
    }

    static SqlCall done(OrgId org, WorkItem item) {
        return SqlCall.of(
                "delete from metadata_work where org_id = $1 and position = $2", org.value(), item.position());
    }

    /**
     * Replaces the key in the next rows after an id, as an update: with another version, an event, and history of an audited
     * field. The ids done, the last one first; none at the end.
     */
    static SqlCall replace(
            OrgId org, Module module, Field field, WorkItem.ReplaceKey item, UUID after, OffsetDateTime now) {
        String rows = ModuleRows.where(module);
        String batch = "with batch as (select id, " + HeldSql.json(field) + " as old from " + module.table() + " where "
                + rows + " and id > $2 and " + HeldSql.holdsAny(field, "array[$3::text]")
                + " order by id limit $4 for no key update)";
        String done = ", done as (update " + module.table() + " set " + HeldSql.replacing(field, "$3", "$5")
                + ", version = version + 1, updated_at = $6::timestamptz, updated_by_id = $7::uuid where " + rows
                + " and id in (select id from batch) returning id, version, deleted_at, " + HeldSql.json(field)
                + " as new)";
        String told = ", told as (insert into outbox"
                + " (org_id, module_no, record_id, kind, changed_fields, version, occurred_at) select $1, "
                + module.number() + ", id, 'UPDATED', array[$8::text], version, $6::timestamptz from done"
                + " where deleted_at is null)";
        String kept = field.audited()
                ? ", kept as (insert into record_history (org_id, record_id, version, field, old_value, new_value,"
                        + " changed_by_id, changed_at, through) select $1, d.id, d.version, $8::text, b.old, d.new,"
                        + " $7::uuid, $6::timestamptz, '" + THROUGH + "' from done d join batch b on b.id = d.id)"
                : "";
        return SqlCall.of(
                batch + done + told + kept + " select id from batch order by id desc",
                org.value(),
                after,
                item.oldKey(),
                BATCH,
                item.newKey(),
                now,
                item.by().orElse(null),
                field.name());
    }

    /**
     * Makes lists of the single values in the next rows after an id. Nobody reads another value than before, so it is no
     * update: no other version, event or history. One row with the last id, none at the end.
     */
    static SqlCall list(OrgId org, Module module, WorkItem.ListValues item, UUID after) {
        String rows = ModuleRows.where(module);
        String value = "(custom -> $4::text)";
        String text = "with batch as (select id from " + module.table() + " where " + rows + " and id > $2 and "
                + StoredList.isSingle(value) + " order by id limit $3 for no key update), done as (update "
                + module.table() + " set custom = custom || jsonb_build_object($4::text, " + StoredList.sql(value)
                + ") where " + rows + " and id in (select id from batch) and " + StoredList.isSingle(value)
                + ") select id from batch order by id desc limit 1";
        return SqlCall.of(text, org.value(), after, BATCH, item.shortId());
    }

    /** Takes the values of the next rows after an id away, and their history. One row with the last id, none at the end. */
    static SqlCall purge(OrgId org, Module module, WorkItem.PurgeField item, UUID after) {
        String rows = ModuleRows.where(module);
        String text = "with batch as (select id from " + module.table() + " where " + rows
                + " and id > $2 order by id limit $3 for no key update), done as (update " + module.table()
                + " set custom = custom - $4::text[] where " + rows
                + " and id in (select id from batch) and custom ?| $4::text[]), forgotten as (delete from"
                + " record_history where org_id = $1 and record_id in (select id from batch) and field = $5), unfound as"
                + " (delete from record_search where org_id = $1 and record_id in (select id from batch) and part = $6)"
                + " select id from batch order by id desc limit 1";
        String number = item.shortId().substring(1);
        return SqlCall.of(
                text,
                org.value(),
                after,
                BATCH,
                new String[] {"f" + number, "k" + number, "b" + number},
                item.name(),
                SearchEntries.part(module.number(), item.shortId()));
    }

    /** Takes the next records after an id away with their history and claims. One row with the last id, none at the end. */
    static SqlCall purge(OrgId org, WorkItem.PurgeModule item, UUID after) {
        String rows = "org_id = $1 and " + ModuleRows.NUMBER_COLUMN + " = " + ModuleRows.number(item.number());
        String of = " where org_id = $1 and record_id in (select id from batch)";
        return SqlCall.of(
                "with batch as (select id from " + Module.SHARED_TABLE + " where " + rows
                        + " and id > $2 order by id limit $3 for update), gone as (delete from " + Module.SHARED_TABLE
                        + " where " + rows + " and id in (select id from batch)), released as (delete from"
                        + " record_unique" + of + "), unmatched as (delete from record_match" + of
                        + "), forgotten as (delete from record_history" + of
                        + "), unfound as (delete from record_search" + of
                        + "), uncounted as (delete from record_rollup" + of
                        + ") select id from batch order by id desc limit 1",
                org.value(),
                after,
                BATCH);
    }
}
