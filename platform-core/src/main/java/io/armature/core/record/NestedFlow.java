package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.limit.Limit;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A command that writes further records along with its own: taken apart before the transaction, written level by level in it. All
 * rows together are done or none, and where the batch goes on past refused rows, each row with all that it nests, behind a
 * savepoint.
 */
final class NestedFlow implements WriteFlow {
    private static final SqlCall BEGIN_ROW = SqlCall.of("savepoint nested_row");
    private static final SqlCall UNDO_ROW = SqlCall.of("rollback to savepoint nested_row");

    private final WriteCommand command;
    private final NestedInput input;
    private final BiFunction<WriteContext, WriteCommand, WriteFlow> flows;
    private final Map<Integer, WriteNode> rows = new TreeMap<>();
    private final Map<Integer, Problem> refused = new TreeMap<>();

    private NestedFlow(
            WriteContext context, WriteCommand command, BiFunction<WriteContext, WriteCommand, WriteFlow> flows) {
        this.command = command;
        this.input = new NestedInput(context.catalog().catalog(), context.access());
        this.flows = flows;
    }

    /** Whether a row of the command nests other records. */
    static boolean nests(WriteContext context, WriteCommand command) {
        NestedNames names = NestedNames.of(context.catalog().catalog(), context.module());
        return WriteCommands.given(command).stream().anyMatch(values -> names.in(values.byName()));
    }

    /**
     * @param flows what writes plain commands
     * @throws ProblemException LIMIT_EXCEEDED for more records than a batch may have, BAD_REQUEST for a change of all records
     *     that match
     */
    static NestedFlow of(
            WriteContext context, WriteCommand command, BiFunction<WriteContext, WriteCommand, WriteFlow> flows) {
        if (command instanceof WriteCommand.UpdateMany) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    "An update of all records that match changes their own values alone. Update the records one by one"
                            + " to write others along with them.");
        }
        NestedFlow flow = new NestedFlow(context, command, flows);
        flow.takeApart(context.module());
        int most = context.caller().organisation().limits().of(Limit.BATCH_SIZE);
        if (flow.input.records() > most) {
            throw new ProblemException(WriteProblems.tooManyNested(flow.input.records(), most));
        }
        return flow;
    }

    private void takeApart(Module module) {
        boolean fresh = !(command instanceof WriteCommand.Update);
        List<WriteCommand.Values> given = WriteCommands.given(command);
        for (int row = 0; row < given.size(); row++) {
            try {
                rows.put(row, input.row(module, given.get(row).byName(), fresh, row));
            } catch (ProblemException wrong) {
                refused.put(row, wrong.problem());
            }
        }
    }

    @Override
    public Map<Module, Integer> mayCreateOf(Module written) {
        Map<Module, Integer> all = new HashMap<>(input.made());
        if (!(command instanceof WriteCommand.Update)) {
            all.merge(written, rows.size(), Integer::sum);
        }
        return all;
    }

    @Override
    public boolean notesItself() {
        return true;
    }

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return goesOn() ? eachForItself(scope) : allOrNone(scope);
    }

    private boolean goesOn() {
        return switch (command) {
            case WriteCommand.Create create -> create.onError() == WriteCommand.OnError.CONTINUE;
            case WriteCommand.Upsert upsert -> upsert.onError() == WriteCommand.OnError.CONTINUE;
            case WriteCommand.Update update -> false;
            case WriteCommand.UpdateMany update -> false;
            case WriteCommand.DeleteMany delete -> false;
            case WriteCommand.Delete delete -> false;
            case WriteCommand.Merge merge -> false;
            case WriteCommand.UndoMerge undo -> false;
            case WriteCommand.Restore restore -> false;
            case WriteCommand.Purge purge -> false;
        };
    }

    private Uni<WriteResult> allOrNone(WriteScope scope) {
        if (!refused.isEmpty()) {
            return Uni.createFrom().item(aborted(refused));
        }
        return written(scope, List.copyOf(rows.values()))
                .map(outcomes -> new WriteResult(outcomes, true))
                .onFailure(NestedRefusal.class)
                .recoverWithItem(failure -> aborted(failure.byRow()));
    }

    private WriteResult aborted(Map<Integer, Problem> why) {
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int row = 0; row < WriteCommands.given(command).size(); row++) {
            Problem problem = why.get(row);
            outcomes.add(problem == null ? new RowOutcome.Skipped() : new RowOutcome.Refused(problem));
        }
        return new WriteResult(outcomes, false);
    }

    private Uni<WriteResult> eachForItself(WriteScope scope) {
        Map<Integer, RowOutcome> outcomes = new TreeMap<>();
        refused.forEach((row, problem) -> outcomes.put(row, new RowOutcome.Refused(problem)));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (WriteNode node : rows.values()) {
            done = done.chain(() -> scope.execute(BEGIN_ROW))
                    .chain(() -> written(scope, List.of(node)))
                    .map(List::getFirst)
                    .onFailure(NestedRefusal.class)
                    .recoverWithUni(failure -> scope.execute(UNDO_ROW)
                            .map(undone -> new RowOutcome.Refused(
                                    Objects.requireNonNull(failure.byRow().get(node.row())))))
                    .invoke(outcome -> outcomes.put(node.row(), outcome))
                    .replaceWithVoid();
        }
        return done.map(all -> new WriteResult(List.copyOf(outcomes.values()), true));
    }

    private Uni<List<RowOutcome>> written(WriteScope scope, List<WriteNode> nodes) {
        return new NestedWriter(scope, flows)
                .write(scope.context().module(), nodes, ready -> WriteCommands.of(command, ready));
    }
}
