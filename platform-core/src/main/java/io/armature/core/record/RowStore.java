package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.event.ChangeKind;
import io.armature.core.event.Outbox;
import io.armature.core.event.RecordEvent;
import io.armature.core.file.FileSql;
import io.armature.core.problem.Violation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last stages of creates, updates and upserts: files and references are checked, snapshots copied, base amounts found, unique
 * values checked, then rows, history and events are sent without waiting in between.
 */
final class RowStore {
    private final WriteScope scope;
    private final WriteContext context;

    RowStore(WriteScope scope) {
        this.scope = scope;
        this.context = scope.context();
    }

    /** The rows with every violation only the database could find; the accepted ones hold their unique values now. */
    Uni<List<Row>> check(List<Row> rows) {
        return checked(rows, new SnapshotValues(scope)::copy);
    }

    /** The same of rows whose references brought their snapshots along: nothing is copied. */
    Uni<List<Row>> checkMerged(List<Row> rows) {
        return checked(rows, complete -> Uni.createFrom().item(complete));
    }

    private Uni<List<Row>> checked(List<Row> rows, Function<List<Row>, Uni<List<Row>>> copying) {
        List<Row> numbered = rows.stream().map(this::numbered).toList();
        SharedValues shared = new SharedValues(scope);
        return shared.settle(numbered)
                .chain(this::withFigures)
                .chain(settled -> new FileCheck(scope).check(settled))
                .chain(settled -> new ReferenceCheck(scope, context.module(), field -> true).check(settled))
                .chain(copying::apply)
                .chain(copied -> new BaseAmounts(scope, shared.rates()).settle(copied))
                .chain(checked -> new UniqueClaims(scope, context.module()).claim(checked))
                .chain(claimed -> new Duplicates(scope, context.module()).check(claimed));
    }

    private Uni<List<Row>> withFigures(List<Row> rows) {
        Uni<List<Row>> all = Uni.createFrom().item(rows);
        for (Figures figures : Figures.keptBy(scope, context.module())) {
            all = all.chain(figures::own);
        }
        return all;
    }

    /** Stores the accepted rows, unless a refused one aborts the batch. */
    Uni<WriteResult> store(List<Row> rows, WriteCommand.OnError onError) {
        boolean abort = onError == WriteCommand.OnError.ABORT && rows.stream().anyMatch(row -> !row.accepted());
        if (abort) {
            return Uni.createFrom().item(new WriteResult(outcomes(rows, true), false));
        }
        StageHistory history = new StageHistory(scope);
        List<Row> accepted = rows.stream().filter(Row::accepted).toList();
        List<Row> written = accepted.stream().filter(this::changed).toList();
        return history.of(accepted)
                .chain(changes -> scope.executeAll(statements(rows, history.target(), changes))
                        .chain(answers -> Figures.each(
                                Figures.fedBy(scope, context.module()), figures -> figures.afterStoring(written)))
                        .chain(() -> new RollupFeed(scope, context.module()).afterStoring(written))
                        .chain(() -> rolledUp(history.target(), changes)))
                .map(done -> new WriteResult(outcomes(rows, false), true));
    }

    private Uni<Void> rolledUp(Optional<WriteContext> stages, List<Row> stageChanges) {
        return stages.isEmpty() || stageChanges.isEmpty()
                ? Uni.createFrom().voidItem()
                : new RollupFeed(scope, stages.get().module()).afterStoring(stageChanges);
    }

    private List<SqlCall> statements(List<Row> rows, Optional<WriteContext> stages, List<Row> stageChanges) {
        List<Row> created =
                rows.stream().filter(row -> row.accepted() && row.isNew()).toList();
        List<Row> updated = rows.stream()
                .filter(row -> row.accepted() && !row.isNew() && changed(row))
                .toList();
        List<SqlCall> calls = new ArrayList<>();
        if (!created.isEmpty()) {
            calls.add(RowInsert.call(context, created));
        }
        if (!updated.isEmpty()) {
            calls.add(RowUpdate.call(context, updated));
        }
        List<HistoryEntry> history = RecordHistory.of(context, updated);
        if (!history.isEmpty()) {
            calls.add(RecordHistory.insert(context, history));
        }
        calls.addAll(SearchedRows.of(context, created, updated));
        Set<UUID> files = new FileCheck(scope)
                .wanted(Stream.concat(created.stream(), updated.stream()).toList());
        if (!files.isEmpty()) {
            calls.add(FileSql.attach(context.org(), files));
        }
        List<RecordEvent> events = new ArrayList<>();
        created.forEach(row -> events.add(event(context.module(), row, ChangeKind.CREATED, List.of())));
        updated.forEach(row -> events.add(event(context.module(), row, ChangeKind.UPDATED, changedFields(row))));
        stages.filter(target -> !stageChanges.isEmpty()).ifPresent(target -> {
            calls.add(RowInsert.call(target, stageChanges));
            stageChanges.forEach(row -> events.add(event(target.module(), row, ChangeKind.CREATED, List.of())));
        });
        if (!events.isEmpty()) {
            calls.add(Outbox.insert(context.org(), context.now(), events));
        }
        return calls;
    }

    private static RecordEvent event(Module module, Row row, ChangeKind kind, List<String> changed) {
        return new RecordEvent(module.number(), row.id(), kind, changed, row.version() + 1);
    }

    private Row numbered(Row row) {
        if (!row.isNew() || !row.accepted()) {
            return row;
        }
        Map<String, @Nullable Object> numbers = new HashMap<>();
        for (Field field : NumberSource.autoNumbers(context)) {
            numbers.put(field.name(), scope.numbers().take(field, (FieldType.AutoNumber) field.type()));
        }
        return row.with(numbers);
    }

    private boolean changed(Row row) {
        return context.module().fields().values().stream().anyMatch(row::changes);
    }

    private List<String> changedFields(Row row) {
        return context.module().fields().values().stream()
                .filter(row::changes)
                .map(Field::name)
                .toList();
    }

    private List<RowOutcome> outcomes(List<Row> rows, boolean aborted) {
        return rows.stream().map(row -> outcome(row, aborted)).toList();
    }

    private RowOutcome outcome(Row row, boolean aborted) {
        if (row.refusal().isPresent()) {
            return new RowOutcome.Refused(row.refusal().get());
        }
        if (!row.violations().isEmpty()) {
            List<Violation> told =
                    new ToldViolations(context.module(), context.access(), row.given()).of(row.violations());
            return new RowOutcome.Refused(WriteProblems.broken(told));
        }
        if (aborted) {
            return new RowOutcome.Skipped();
        }
        List<Violation> warnings =
                new ToldViolations(context.module(), context.access(), row.given()).of(row.warnings());
        return new RowOutcome.Done(row.id(), effect(row), warnings);
    }

    private RowOutcome.Effect effect(Row row) {
        if (row.isNew()) {
            return RowOutcome.Effect.CREATED;
        }
        return changed(row) ? RowOutcome.Effect.UPDATED : RowOutcome.Effect.UNCHANGED;
    }
}
