package io.armature.core.privacy;

import io.armature.core.audit.AuditLog;
import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.Database;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.database.SqlSession;
import io.armature.core.file.FileSql;
import io.armature.core.file.StoredFile;
import io.armature.core.identity.Caller;
import io.armature.core.org.OrgId;
import io.armature.core.record.WholeRecords;
import io.armature.core.value.JsonText;
import io.armature.core.view.SavedView;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes out all data of one person. Who may, the caller of this class has decided. */
@Singleton
public class PersonExport {
    private static final String HISTORY =
            "select record_id, field, version, changed_at, old_value::text, new_value::text"
                    + " from record_history where org_id = $1 and record_id = any($2::uuid[]) and field = any($3::text[])"
                    + " order by record_id, version, field";

    private final Database database;

    PersonExport(Database database) {
        this.database = database;
    }

    /** Everything of a person; fails with NOT_FOUND if a record is named that is no person. */
    public Uni<PersonData> export(Caller caller, OrgCatalog catalog, PersonRef person) {
        OrgId org = catalog.org();
        FieldView view = new FieldView(catalog.access().of(caller));
        return database.inOrg(org).transaction(session -> new PersonFinder(
                        session, org, new PersonModules(catalog.catalog()))
                .find(person)
                .chain(found -> found.views(session, org)
                        .all()
                        .chain(views -> parts(session, org, found, view, views))
                        .call(() -> AuditLog.record(session, caller.actor(), PersonEntries.exported(person, found)))));
    }

    /** What one part of the records comes to. */
    private record Taken(List<PersonData.PersonRecord> records, List<PersonData.Change> history, Set<UUID> files) {}

    private static Uni<PersonData> parts(
            SqlSession session, OrgId org, PersonRecords found, FieldView view, List<SavedView> views) {
        return Multi.createFrom()
                .iterable(found.parts())
                .onItem()
                .transformToUniAndConcatenate(part -> taken(session, org, part, view))
                .collect()
                .asList()
                .chain(all -> files(session, org, all)
                        .map(files -> new PersonData(
                                all.stream()
                                        .flatMap(taken -> taken.records().stream())
                                        .toList(),
                                all.stream()
                                        .flatMap(taken -> taken.history().stream())
                                        .toList(),
                                files,
                                views)));
    }

    private static Uni<Taken> taken(SqlSession session, OrgId org, PersonRecords.Part part, FieldView view) {
        Module module = part.module();
        List<Field> told = module.fields().values().stream()
                .filter(field -> !field.computed())
                .filter(field -> part.belonging() == PersonBelonging.PERSON || field.personal())
                .toList();
        WholeRecords whole = new WholeRecords(module);
        SqlCall history = SqlCall.of(
                HISTORY,
                org.value(),
                part.ids().toArray(UUID[]::new),
                told.stream().map(Field::name).toArray(String[]::new));
        return session.execute(whole.load(org, part.ids())).map(whole::read).chain(records -> session.execute(history)
                .map(answer -> new Taken(
                        records.stream()
                                .map(record -> record(part, record, told, view))
                                .toList(),
                        changes(module, answer, view),
                        held(told, records, view))));
    }

    private static PersonData.PersonRecord record(
            PersonRecords.Part part, WholeRecords.Whole record, List<Field> told, FieldView view) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> hidden = new ArrayList<>();
        for (Field field : told) {
            Object value = record.values().get(field.name());
            if (value != null && view.hides(field)) {
                hidden.add(field.name());
            }
            view.value(field, value).ifPresent(shown -> values.put(field.name(), shown));
        }
        return new PersonData.PersonRecord(
                part.belonging(), part.module().name(), record.id(), record.deleted(), values, hidden);
    }

    private static List<PersonData.Change> changes(Module module, SqlRows answer, FieldView view) {
        List<PersonData.Change> changes = new ArrayList<>();
        for (int row = 0; row < answer.size(); row++) {
            String field = (String) present(answer, row, 1);
            changes.add(new PersonData.Change(
                    (UUID) present(answer, row, 0),
                    field,
                    (Integer) present(answer, row, 2),
                    (OffsetDateTime) present(answer, row, 3),
                    seen(module, field, answer, row, 4, view),
                    seen(module, field, answer, row, 5, view)));
        }
        return changes;
    }

    private static @Nullable Object seen(
            Module module, String field, SqlRows answer, int row, int column, FieldView view) {
        String stored = (String) answer.value(row, column);
        return stored == null
                ? null
                : view.stored(module, field, JsonText.parsed(stored)).orElse(null);
    }

    private static Set<UUID> held(List<Field> told, List<WholeRecords.Whole> records, FieldView view) {
        Set<UUID> files = new HashSet<>();
        told.stream()
                .filter(field -> field.type().isFile() && view.access().mayRead(field))
                .forEach(field -> records.forEach(record -> {
                    Object file = record.values().get(field.name());
                    if (file != null) {
                        files.add((UUID) file);
                    }
                }));
        return files;
    }

    private static Uni<List<StoredFile>> files(SqlSession session, OrgId org, List<Taken> all) {
        Set<UUID> files = new HashSet<>();
        all.forEach(taken -> files.addAll(taken.files()));
        return files.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.execute(FileSql.lock(org, files)).map(FileSql::read);
    }

    private static Object present(SqlRows answer, int row, int column) {
        return Objects.requireNonNull(answer.value(row, column));
    }
}
