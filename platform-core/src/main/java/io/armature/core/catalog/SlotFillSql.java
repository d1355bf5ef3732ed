package io.armature.core.catalog;

import io.armature.core.database.SqlCall;
import io.armature.core.org.OrgId;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Slot;
import io.armature.metadata.resolve.SlotKey;
import java.util.UUID;

/** The statements that fill and empty slot columns, a batch of rows each. */
final class SlotFillSql {
    static final int BATCH = 1_000;

    private SlotFillSql() {}

    /** Gives the slot of the next rows after an id its value; one row with the last id, none at the end. */
    static SqlCall fill(OrgId org, Module module, Field field, Slot slot, UUID after) {
        return batch(org, module, slot.column(), StoredValueSql.slot(field), after);
    }

    /** Empties the slot of the next rows after an id; one row with the last id, none at the end. */
    static SqlCall clear(OrgId org, Module module, Slot slot, UUID after) {
        return batch(org, module, slot.column(), "null", after);
    }

    /** One row if the slot is still bound so. */
    static SqlCall bound(OrgId org, SlotKey key, Slot slot) {
        return SqlCall.of(
                "select 1 from slot_binding where org_id = $1 and module = $2 and field_key = $3 and kind = $4"
                        + " and number = $5 and state = $6",
                org.value(),
                key.module(),
                key.fieldKey(),
                slot.kind().name(),
                slot.number(),
                slot.state().name());
    }

    /** A filled slot is ready, an emptied one free; changes no row if it was bound otherwise meanwhile. */
    static SqlCall finish(OrgId org, SlotKey key, Slot slot) {
        String what = slot.state() == Slot.State.FILLING
                ? "update slot_binding set state = 'READY'"
                : "delete from slot_binding";
        return SqlCall.of(
                what + " where org_id = $1 and module = $2 and field_key = $3 and kind = $4 and number = $5"
                        + " and state = $6",
                org.value(),
                key.module(),
                key.fieldKey(),
                slot.kind().name(),
                slot.number(),
                slot.state().name());
    }

    /** The rows are locked in the order of their ids, as writers lock them. */
    private static SqlCall batch(OrgId org, Module module, String column, String value, UUID after) {
        String rows = ModuleRows.where(module);
        String text = "with batch as (select id from " + module.table() + " where " + rows
                + " and id > $2 order by id limit $3 for no key update), filled as (update " + module.table()
                + " set " + column + " = " + value + " where " + rows + " and id in (select id from batch) and "
                + column + " is distinct from " + value + ") select id from batch order by id desc limit 1";
        return SqlCall.of(text, org.value(), after, BATCH);
    }
}
