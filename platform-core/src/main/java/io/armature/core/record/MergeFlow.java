package io.armature.core.record;

import io.armature.core.access.AccessModel;
import io.armature.core.database.SqlCall;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.read.RowRights.Verdict;
import io.armature.core.sql.ModuleRows;
import io.armature.metadata.access.RecordRight;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes one record of several: lock all, move what refers to the others, delete these, then give the one that stays its values,
 * as an update with all rules. What is moved needs no right of the caller's: left behind it would be lost to those who see it.
 */
record MergeFlow(WriteCommand.Merge command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        WriteContext context = scope.context();
        if (AccessModel.decidesAccess(context.module())) {
            return refused(Problem.of(
                    ProblemCode.BAD_REQUEST,
                    "Records of " + context.module().name() + " decide on access and cannot be merged"));
        }
        List<UUID> all = Stream.concat(Stream.of(command.master()), command.others().stream())
                .sorted()
                .toList();
        RowLoad load = new RowLoad(context.module());
        String lock = "select id from " + context.module().table() + " where " + ModuleRows.where(context.module())
                + " and id = any($2::uuid[]) order by id for update";
        return scope.execute(SqlCall.of(lock, context.org().value(), (Object) all.toArray(UUID[]::new)))
                .chain(() -> scope.execute(load.call(context.org(), all)))
                .map(load::read)
                .chain(rows -> refusal(scope, rows)
                        .chain(refusal -> refusal.isPresent() ? refused(refusal.get()) : merge(scope, rows)));
    }

    private Uni<Optional<Problem>> refusal(WriteScope scope, Map<UUID, Row> rows) {
        RowGate gate = new RowGate(scope.context());
        if (rows.size() < command.others().size() + 1) {
            return Uni.createFrom()
                    .item(Optional.of(WriteProblems.notFound(scope.context().module())));
        }
        return gate.verdicts(scope, RecordRight.MERGE, rows.keySet())
                .chain(mayMerge -> gate.verdicts(scope, RecordRight.UPDATE, List.of(command.master()))
                        .chain(mayUpdate -> gate.verdicts(scope, RecordRight.DELETE, command.others())
                                .map(mayDelete -> first(gate, rows, List.of(mayMerge, mayUpdate, mayDelete)))));
    }

    /** The first reason, records that are not seen before those that are only read. */
    private static Optional<Problem> first(RowGate gate, Map<UUID, Row> rows, List<Map<UUID, Verdict>> verdicts) {
        boolean hidden = rows.keySet().stream()
                .anyMatch(id -> verdicts.getFirst().getOrDefault(id, Verdict.HIDDEN) == Verdict.HIDDEN);
        if (hidden) {
            return gate.refusal(Verdict.HIDDEN);
        }
        return verdicts.stream()
                .flatMap(map -> map.values().stream())
                .filter(verdict -> verdict != Verdict.ALLOWED)
                .findFirst()
                .flatMap(gate::refusal);
    }

    private Uni<WriteResult> merge(WriteScope scope, Map<UUID, Row> rows) {
        MergedValues values = new MergedValues(scope.context(), command, rows);
        // what is wrong with the choice is known before anything moves
        if (!values.refused().isEmpty()) {
            return refused(WriteProblems.broken(values.refused()));
        }
        MergedReferences references = new MergedReferences(scope, command.master(), command.others());
        return references
                .move()
                .chain(problem -> problem.isPresent()
                        ? refused(problem.get())
                        : new Deletion(references.unlimited(scope.context().module()), command.others())
                                .run()
                                .chain(deleted -> deleted.keep()
                                        ? finish(scope, values, references.steps())
                                        : Uni.createFrom().item(deleted)));
    }

    private Uni<WriteResult> finish(WriteScope scope, MergedValues values, List<MergeSql.Step> moved) {
        WriteContext context = scope.context();
        RowStore store = new RowStore(scope);
        Row changed = new RowRules(context).apply(values.row());
        return scope.execute(MergeSql.share(context.org(), command.master(), command.others()))
                .map(MergeSql::ids)
                .chain(grantees -> store.checkMerged(List.of(changed))
                        .chain(checked -> store.store(checked, WriteCommand.OnError.ABORT)
                                .call(result -> result.keep()
                                        ? scope.executeAll(MergeSql.journal(
                                                context,
                                                command.merge(),
                                                command.master(),
                                                values.changes(checked.getFirst()),
                                                steps(context, moved, grantees)))
                                        : Uni.createFrom().voidItem())))
                .map(this::told);
    }

    private List<MergeSql.Step> steps(WriteContext context, List<MergeSql.Step> moved, List<UUID> grantees) {
        int number = context.module().number();
        List<MergeSql.Step> steps = new ArrayList<>();
        command.others().forEach(id -> steps.add(new MergeSql.Step(MergeSql.Kind.LOST, number, id, null, null)));
        steps.addAll(moved);
        grantees.forEach(id -> steps.add(new MergeSql.Step(MergeSql.Kind.SHARED, number, id, null, null)));
        return steps;
    }

    /** The record that stays, then the others. */
    private WriteResult told(WriteResult updated) {
        if (!updated.keep()) {
            return updated;
        }
        List<RowOutcome> outcomes = new ArrayList<>(updated.outcomes());
        command.others().forEach(id -> outcomes.add(new RowOutcome.Done(id, RowOutcome.Effect.DELETED)));
        return new WriteResult(outcomes, true);
    }

    private static Uni<WriteResult> refused(Problem problem) {
        return Uni.createFrom().item(WriteResult.refused(problem));
    }
}
