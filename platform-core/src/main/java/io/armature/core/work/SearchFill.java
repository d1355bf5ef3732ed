package io.armature.core.work;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.org.OrgId;
import io.armature.core.record.WholeRecords;
import io.armature.core.search.entry.SearchEntries;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.TextFolding;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SlotKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes search find what records hold already in fields that it looks into, and no longer what they hold in others. Records are locked
 * while it reads them, so that no writer changes them in between.
 *
 * @param module with the fields that are switched off: they may be switched on again
 * @param fields that are in question
 */
record SearchFill(OrgId org, Module module, List<Field> fields, TextFolding folding) {
    SearchFill {
        fields = List.copyOf(fields);
    }

    /** @param fieldKey of one field; empty for all that search looks into */
    static SearchFill of(OrgId org, Module present, String fieldKey, TextFolding folding) {
        Module module = WholeRecords.whole(present);
        List<Field> fields = module.fields().values().stream()
                .filter(field -> fieldKey.isEmpty()
                        ? SearchEntries.looksInto(field)
                        : SlotKey.of(field).fieldKey().equals(fieldKey))
                .toList();
        return new SearchFill(org, module, fields, folding);
    }

    /** The next records after an id; the last one done, empty at the end. */
    Uni<Optional<UUID>> after(SqlSession session, UUID id) {
        if (fields.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return session.execute(next(id))
                .map(SearchFill::ids)
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : fill(session, ids).replaceWith(Optional.of(ids.getLast())));
    }

    private SqlCall next(UUID after) {
        return SqlCall.of(
                "select id from " + module.table() + " where " + ModuleRows.where(module)
                        + " and id > $2 order by id limit $3",
                org.value(),
                after,
                WorkSql.BATCH);
    }

    private static List<UUID> ids(SqlRows rows) {
        List<UUID> ids = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            ids.add((UUID) Objects.requireNonNull(rows.value(row, 0)));
        }
        return ids;
    }

    private Uni<Void> fill(SqlSession session, List<UUID> ids) {
        WholeRecords whole = new WholeRecords(module);
        return session.execute(whole.load(org, ids))
                .map(whole::read)
                .map(this::statements)
                .chain(calls -> Multi.createFrom()
                        .iterable(calls)
                        .onItem()
                        .transformToUniAndConcatenate(session::execute)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private List<SqlCall> statements(List<WholeRecords.Whole> records) {
        SearchEntries entries = new SearchEntries(org, module, folding);
        records.forEach(record -> fields.forEach(
                field -> entries.set(record.id(), field, record.values().get(field.name()))));
        return entries.statements();
    }
}
