package io.armature.core.record;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlSession;
import io.armature.core.event.ChangeKind;
import io.armature.core.event.Outbox;
import io.armature.core.event.RecordEvent;
import io.armature.core.identity.Caller;
import io.armature.core.problem.ProblemException;
import io.armature.core.search.entry.SearchEntries;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.SystemFields;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes the personal values out of records, live and deleted, with all that follows from them: folded keys, slots, unique claims,
 * and their old and new values in the history. Rules of the module do not hold: what is erased is gone whatever they ask for.
 */
public final class RecordErasure {
    private final Caller caller;
    private final OrgCatalog catalog;
    private final SqlSession session;
    private final boolean dryRun;
    private final RecordIds ids;
    private final OffsetDateTime now;

    /** @param dryRun whether only to count */
    public RecordErasure(Caller caller, OrgCatalog catalog, SqlSession session, boolean dryRun, Clock clock) {
        this.caller = caller;
        this.catalog = catalog;
        this.session = session;
        this.dryRun = dryRun;
        this.ids = new RecordIds(clock);
        this.now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What was erased, or would be.
     *
     * @param records how many records lost a value
     * @param fields how many values they lost
     * @param history how many entries of the history lost theirs
     * @param files the files that they held in personal fields
     */
    public record Erased(int records, int fields, int history, Set<UUID> files) {
        /** Nothing. */
        public static Erased nothing() {
            return new Erased(0, 0, 0, Set.of());
        }

        public Erased and(Erased other) {
            Set<UUID> all = new HashSet<>(files);
            all.addAll(other.files);
            return new Erased(records + other.records, fields + other.fields, history + other.history, all);
        }
    }

    /** Goes on while the catalog is the one in force; fails with METADATA_CONFLICT if it is not any more. */
    public Uni<Void> guard() {
        return Guard.check(session, catalog)
                .onFailure(StaleCatalog.class)
                .transform(stale -> new ProblemException(WriteProblems.staleMetadata()));
    }

    /**
     * Erases what is personal of some records of a module.
     *
     * @param module with the fields that are switched off
     * @param ofPerson whether they are the person, not merely about it
     */
    public Uni<Erased> erase(Module module, Collection<UUID> records, boolean ofPerson) {
        RowLoad load = new RowLoad(module);
        WriteContext context = new WriteContext(
                caller, catalog, catalog.access().of(caller), module, new Hooks(List.of(), List.of()), now);
        PersonalValues personal = new PersonalValues(module);
        return session.execute(load.whole(catalog.org(), records))
                .map(load::read)
                .chain(rows -> erase(
                        context,
                        personal,
                        rows.values().stream()
                                .map(row -> personal.erased(row, ofPerson))
                                .toList(),
                        ofPerson));
    }

    private Uni<Erased> erase(WriteContext context, PersonalValues personal, List<Row> rows, boolean ofPerson) {
        List<Row> changed =
                rows.stream().filter(row -> !changes(context, row).isEmpty()).toList();
        int fields =
                changed.stream().mapToInt(row -> changes(context, row).size()).sum();
        Set<UUID> files = files(context.module(), changed);
        List<UUID> all = rows.stream().map(Row::id).toList();
        return history(context.module(), personal, all, ofPerson)
                .chain(history -> (dryRun ? Uni.createFrom().voidItem() : store(context, changed, all, ofPerson))
                        .replaceWith(new Erased(changed.size(), fields, history, files)));
    }

    private static List<Field> changes(WriteContext context, Row row) {
        return context.module().fields().values().stream().filter(row::changes).toList();
    }

    private static Set<UUID> files(Module module, List<Row> rows) {
        Set<UUID> files = new HashSet<>();
        module.fields().values().stream().filter(field -> field.type().isFile()).forEach(field -> rows.stream()
                .filter(row -> row.changes(field))
                .flatMap(row -> Stream.ofNullable(row.before().get(field.name())))
                .forEach(file -> files.add((UUID) file)));
        return files;
    }

    private Uni<Void> store(WriteContext context, List<Row> changed, List<UUID> all, boolean ofPerson) {
        WriteScope scope = new WriteScope(context, session, new NumberReservation(Map.of()), ids);
        List<Row> live = changed.stream().filter(RecordErasure::isLive).toList();
        List<SqlCall> calls = new ArrayList<>();
        if (!changed.isEmpty()) {
            calls.add(RowUpdate.call(context, changed));
            calls.addAll(SearchedRows.of(context, List.of(), changed));
            calls.add(RecordHistory.insert(context, erased(context, changed)));
        }
        if (!live.isEmpty()) {
            calls.add(Outbox.insert(
                    context.org(),
                    now,
                    live.stream().map(row -> event(context, row)).toList()));
        }
        if (!changed.isEmpty()) {
            calls.add(MergeSql.forgetValues(
                    context.org(), changed.stream().map(Row::id).toList()));
        }
        if (ofPerson && !all.isEmpty()) {
            calls.add(withoutRemoved(context.module(), all));
            calls.add(SearchEntries.forgetRemoved(context.org(), context.module(), all));
        }
        return new UniqueClaims(scope, context.module())
                .claim(live)
                .call(claimed -> new Duplicates(scope, context.module()).keep(live))
                .chain(claimed -> scope.executeAll(calls))
                .chain(() -> new RollupFeed(scope, context.module()).afterStoring(changed));
    }

    /** That audited fields lost their values, without them: else their history would tell what is there now of all the time before. */
    private static List<HistoryEntry> erased(WriteContext context, List<Row> changed) {
        return changed.stream()
                .flatMap(row -> changes(context, row).stream()
                        .filter(Field::audited)
                        .map(field -> new HistoryEntry(row.id(), row.version() + 1, field.name(), null, null)))
                .toList();
    }

    /** What a deleted record held was given up when it was deleted. */
    private static boolean isLive(Row row) {
        return !row.before().containsKey(SystemFields.DELETED_AT);
    }

    private static RecordEvent event(WriteContext context, Row row) {
        List<String> names = changes(context, row).stream().map(Field::name).toList();
        return new RecordEvent(context.module().number(), row.id(), ChangeKind.UPDATED, names, row.version() + 1);
    }

    /** Values of fields that were removed but not purged yet, of which nothing is known any more. */
    private SqlCall withoutRemoved(Module module, List<UUID> records) {
        String[] known = module.fields().values().stream()
                .flatMap(field -> field.storage() instanceof FieldStorage.Custom custom
                        ? Stream.of(custom.shortId(), custom.keyId(), custom.baseId())
                        : Stream.empty())
                .toArray(String[]::new);
        String text = "update " + module.table()
                + " set custom = coalesce((select jsonb_object_agg(e.key, e.value) from jsonb_each(custom) e"
                + " where e.key = any($3::text[])), '{}') where " + ModuleRows.where(module)
                + " and id = any($2::uuid[])"
                + " and exists (select from jsonb_object_keys(custom) k where k <> all($3::text[]))";
        return SqlCall.of(text, catalog.org().value(), records.toArray(UUID[]::new), known);
    }

    /** Of the person itself also what its history tells of fields that were removed. */
    private Uni<Integer> history(Module module, PersonalValues personal, List<UUID> records, boolean ofPerson) {
        String[] names = personal.names().toArray(String[]::new);
        String[] known = module.fields().keySet().toArray(String[]::new);
        String where = " where org_id = $1 and record_id = any($2::uuid[])"
                + " and (field = any($3::text[]) or ($4::bool and field <> all($5::text[])))"
                + " and (old_value is not null or new_value is not null)";
        String text = dryRun
                ? "select 1 from record_history" + where
                : "update record_history set old_value = null, new_value = null" + where + " returning 1";
        return session.execute(
                        SqlCall.of(text, catalog.org().value(), records.toArray(UUID[]::new), names, ofPerson, known))
                .map(answer -> answer.size());
    }
}
