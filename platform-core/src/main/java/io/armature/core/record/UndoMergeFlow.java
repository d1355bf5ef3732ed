package io.armature.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.database.SqlCall;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.Violation;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.CanonicalValues;
import io.armature.core.value.CustomJson;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.Snapshot;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a merge back: the record that stayed gets the values that it had, where they were not changed since; the others come back;
 * what was moved to the one that stayed and is there still goes back to them. What was changed since stays as it is.
 */
record UndoMergeFlow(WriteCommand.UndoMerge command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return MergeJournal.lock(scope, command.merge())
                .chain(found -> found.map(journal -> undo(scope, journal)).orElseGet(() -> refused(gone())));
    }

    private Uni<WriteResult> undo(WriteScope scope, MergeJournal journal) {
        WriteContext context = scope.context();
        RowLoad load = new RowLoad(context.module());
        return scope.execute(load.call(context.org(), List.of(journal.master())))
                .map(answer -> Optional.ofNullable(load.read(answer).get(journal.master())))
                .chain(master -> master.isEmpty()
                        ? refused(gone())
                        : refusal(scope, journal)
                                .chain(refusal -> refusal.isPresent()
                                        ? refused(refusal.get())
                                        : undo(scope, journal, master.get())));
    }

    /** The right to merge and to change the one that stayed, and to restore each of the others. */
    private static Uni<Optional<Problem>> refusal(WriteScope scope, MergeJournal journal) {
        RowGate gate = new RowGate(scope.context());
        List<UUID> lost = journal.records(MergeSql.Kind.LOST);
        return gate.verdicts(scope, RecordRight.MERGE, List.of(journal.master()))
                .chain(mayMerge -> gate.verdicts(scope, RecordRight.UPDATE, List.of(journal.master()))
                        .chain(mayUpdate -> gate.verdicts(scope, RecordRight.RESTORE, lost)
                                .map(mayRestore -> List.of(
                                                mayMerge.getOrDefault(journal.master(), Verdict.HIDDEN),
                                                mayUpdate.getOrDefault(journal.master(), Verdict.HIDDEN),
                                                lost.stream()
                                                        .map(id -> mayRestore.getOrDefault(id, Verdict.HIDDEN))
                                                        .min(Enum::compareTo)
                                                        .orElse(Verdict.ALLOWED))
                                        .stream()
                                        .filter(verdict -> verdict != Verdict.ALLOWED)
                                        .findFirst()
                                        .flatMap(gate::refusal))));
    }

    private Uni<WriteResult> undo(WriteScope scope, MergeJournal journal, Row master) {
        WriteContext context = scope.context();
        RowStore store = new RowStore(scope);
        Row changed = new RowRules(context).apply(asBefore(context, journal, master));
        return store.checkMerged(List.of(changed))
                .chain(checked -> store.store(checked, WriteCommand.OnError.ABORT))
                .chain(stored -> stored.keep()
                        ? bringBack(scope, journal)
                                .chain(problem -> problem.isPresent()
                                        ? refused(problem.get())
                                        : moveBack(scope, journal).replaceWith(told(stored, journal)))
                        : Uni.createFrom().item(stored));
    }

    /** Values that are still what the merge made of them. */
    private static Row asBefore(WriteContext context, MergeJournal journal, Row master) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (JsonNode change : journal.changes()) {
            Optional<Field> field = context.module().field(change.path("field").asText());
            if (field.isEmpty()) {
                continue;
            }
            Object after = CustomJson.canonical(field.get().valueKind(), change.get("after"));
            if (CanonicalValues.same(master.value(field.get()), after)) {
                values.put(field.get().name(), CustomJson.canonical(field.get().valueKind(), change.get("before")));
                if (!InputDecoder.writtenByPlatform(field.get())
                        && !context.access().mayWrite(field.get())) {
                    violations.add(FieldViolations.forbidden(field.get()));
                }
            }
        }
        // what was copied since through another reference stays, though it be the same value
        Snapshot.of(context.module(), context.catalog().catalog()).stream()
                .filter(snapshot -> !values.containsKey(snapshot.reference().name()))
                .forEach(snapshot -> values.remove(snapshot.field().name()));
        return master.with(values).breaking(violations);
    }

    private Uni<Optional<Problem>> bringBack(WriteScope scope, MergeJournal journal) {
        Module module = scope.context().module();
        Uni<Optional<Problem>> all = restored(scope, module, journal.records(MergeSql.Kind.LOST), true);
        Map<Integer, List<UUID>> dropped = new LinkedHashMap<>();
        journal.of(MergeSql.Kind.DROPPED)
                .forEach(step -> dropped.computeIfAbsent(step.module(), number -> new ArrayList<>())
                        .add(step.record()));
        for (Map.Entry<Integer, List<UUID>> links : dropped.entrySet()) {
            Optional<Module> holder = scope.context().catalog().catalog().moduleNumbered(links.getKey());
            if (holder.isPresent()) {
                all = all.chain(problem -> problem.isPresent()
                        ? Uni.createFrom().item(problem)
                        : restored(scope, holder.get(), links.getValue(), false));
            }
        }
        return all;
    }

    /** @param needed whether none of them may be gone for good */
    private Uni<Optional<Problem>> restored(WriteScope scope, Module module, List<UUID> ids, boolean needed) {
        String text = "select id, deletion_id from " + module.table() + " where " + ModuleRows.where(module)
                + " and id = any($2::uuid[]) order by id for update";
        return scope.execute(SqlCall.of(text, scope.context().org().value(), (Object) ids.toArray(UUID[]::new)))
                .chain(answer -> {
                    if (needed && answer.size() < ids.size()) {
                        return Uni.createFrom().item(Optional.of(gone()));
                    }
                    Set<UUID> deletions = new TreeSet<>();
                    for (int row = 0; row < answer.size(); row++) {
                        Optional.ofNullable((UUID) answer.value(row, 1)).ifPresent(deletions::add);
                    }
                    return each(scope, List.copyOf(deletions));
                });
    }

    private static Uni<Optional<Problem>> each(WriteScope scope, List<UUID> deletions) {
        Uni<Optional<Problem>> all = Uni.createFrom().item(Optional.empty());
        for (UUID deletion : deletions) {
            all = all.chain(problem -> problem.isPresent()
                    ? Uni.createFrom().item(problem)
                    : new Restoration(scope, false)
                            .of(deletion)
                            .map(restored -> restored.violations().isEmpty()
                                    ? Optional.<Problem>empty()
                                    : Optional.of(WriteProblems.broken(restored.violations()))));
        }
        return all;
    }

    private Uni<Void> moveBack(WriteScope scope, MergeJournal journal) {
        Map<Integer, List<MergeSql.Step>> moved = new LinkedHashMap<>();
        journal.steps().stream()
                .filter(step -> step.kind() == MergeSql.Kind.MOVED || step.kind() == MergeSql.Kind.CLEARED)
                .forEach(step -> moved.computeIfAbsent(step.module(), number -> new ArrayList<>())
                        .add(step));
        MergedReferences references = new MergedReferences(scope, journal.master(), List.of());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Integer, List<MergeSql.Step>> ofModule : moved.entrySet()) {
            Optional<Module> holder = scope.context().catalog().catalog().moduleNumbered(ofModule.getKey());
            if (holder.isPresent()) {
                all = all.chain(() -> references.moveBack(holder.get(), ofModule.getValue()));
            }
        }
        return all.chain(() -> scope.executeAll(MergeSql.undone(
                        scope.context(), command.merge(), journal.master(), journal.records(MergeSql.Kind.SHARED))))
                .replaceWithVoid();
    }

    /** The record that stayed, then the others. */
    private static WriteResult told(WriteResult updated, MergeJournal journal) {
        List<RowOutcome> outcomes = new ArrayList<>(updated.outcomes());
        journal.records(MergeSql.Kind.LOST)
                .forEach(id -> outcomes.add(new RowOutcome.Done(id, RowOutcome.Effect.RESTORED)));
        return new WriteResult(outcomes, true);
    }

    private static Problem gone() {
        return Problem.of(
                ProblemCode.NOT_FOUND,
                "There is no such merge, or it was undone, or it cannot be any more: after "
                        + MergeJournal.KEPT.toDays() + " days, or once one of its records is deleted for good");
    }

    private static Uni<WriteResult> refused(Problem problem) {
        return Uni.createFrom().item(WriteResult.refused(problem));
    }
}
