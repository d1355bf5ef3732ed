package io.armature.graphql.execute;

import io.armature.core.database.SqlSession;
import io.armature.core.problem.Problem;
import io.armature.core.read.PreparedRead;
import io.armature.core.read.RecordReader;
import io.armature.core.read.RecordRows;
import io.armature.core.record.JointAnswers;
import io.armature.core.record.JointWrite;
import io.armature.core.record.Matching;
import io.armature.core.record.RecordMerging;
import io.armature.core.record.RecordWriter;
import io.armature.core.record.RefusedBatch;
import io.armature.core.record.RowOutcome;
import io.armature.core.record.WriteCommand;
import io.armature.core.sql.Bindings;
import io.armature.graphql.argument.Input;
import io.armature.graphql.request.Shape;
import io.armature.graphql.schema.Meaning;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs writes: arguments to a command, outcomes to an answer read back in the same transaction. */
final class WriteRunner {
    private final RecordReader reader;
    private final RecordWriter writer;

    WriteRunner(RecordReader reader, RecordWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    Uni<FieldResult> run(Step.Write step, RequestContext context) {
        JointWrite<FieldResult> write = prepared(step, context, context.mark());
        return writer.write(context.caller(), context.catalog(), write.command(), write.readBack());
    }

    /** Runs writes one after the other in one transaction; fails, or is refused, as {@link RecordWriter#writeTogether} says. */
    Uni<JointAnswers<FieldResult>> together(List<JointWrite<FieldResult>> writes, RequestContext context) {
        return writer.writeTogether(context.caller(), context.catalog(), writes);
    }

    /**
     * A write as it is to be run.
     *
     * @param mark to be left in its transaction
     * @throws io.armature.core.problem.ProblemException for arguments that cannot be written
     */
    JointWrite<FieldResult> prepared(Step.Write step, RequestContext context, WriteMark mark) {
        Map<String, Object> given = StepRunner.arguments(step.definitions(), step.given(), context);
        Map<String, Object> arguments =
                switch (step.form()) {
                    case TYPED -> given;
                    case JSON ->
                        GenericWrites.typed(
                                step.field().meaning(), given, context.schema().schema());
                };
        Optional<Matching> matching = step.match()
                .map(match ->
                        new Matching(match, StepRunner.bindings(step.field().inputs(), context)));
        WriteCommand command = WriteArguments.command(meant(step, arguments, context), arguments, matching);
        return new JointWrite<>(command, (session, outcomes) -> mark.in(session)
                .chain(() -> answer(step, command, session, outcomes, context)));
    }

    /** Of a merge of any records, the same of the module's own. Refused: NOT_FOUND for a module that is not there for the caller. */
    private static Meaning meant(Step.Write step, Map<String, Object> arguments, RequestContext context) {
        if (!(step.field().meaning() instanceof Meaning.MergeAny)) {
            return step.field().meaning();
        }
        UUID stays = Input.id(String.valueOf(arguments.get("id")));
        return context.catalog()
                .catalog()
                .moduleOf(stays)
                .filter(context.schema()::reads)
                .map(Meaning.MergeMany::new)
                .orElseThrow(RecordMerging::noSuchRecord);
    }

    private Uni<FieldResult> answer(
            Step.Write step,
            WriteCommand command,
            SqlSession session,
            List<RowOutcome> outcomes,
            RequestContext context) {
        return switch (step.field().shape()) {
            case Shape.Batch batch ->
                refusal(step, command, outcomes)
                        .<Uni<FieldResult>>map(problem -> refused(problem))
                        .orElseGet(() -> rows(step, session, outcomes, context)
                                .map(rows -> FieldResult.Warned.of(
                                        new FieldResult.Written(batch, outcomes, rows),
                                        Warning.ofBatch(results(batch), outcomes))));
            case Shape.Merge merge ->
                single(outcomes, () -> merged(step, merge, (WriteCommand.Merge) command, session, outcomes, context));
            case Shape.Done done -> single(outcomes, () -> Uni.createFrom().item(new FieldResult.Truth(true)));
            default ->
                single(outcomes, () -> rows(step, session, outcomes, context)
                        .map(rows -> new FieldResult.Read(step.field().shape(), rows.orElseThrow())));
        };
    }

    /** Of the outcomes only the first is of a record that is there. */
    private Uni<FieldResult> merged(
            Step.Write step,
            Shape.Merge shape,
            WriteCommand.Merge command,
            SqlSession session,
            List<RowOutcome> outcomes,
            RequestContext context) {
        Uni<List<RecordMerging.Moved>> moved = shape.tellsMoved()
                ? RecordMerging.moved(context.caller(), context.catalog(), command, session)
                : Uni.createFrom().item(List.of());
        return moved.chain(told -> rows(step, session, outcomes.subList(0, 1), context)
                .map(rows -> new FieldResult.Merged(shape, command, told, rows)));
    }

    private static Uni<FieldResult> single(
            List<RowOutcome> outcomes, java.util.function.Supplier<Uni<FieldResult>> accepted) {
        if (outcomes.getFirst() instanceof RowOutcome.Refused refused) {
            return refused(refused.problem());
        }
        return accepted.get().map(done -> FieldResult.Warned.of(done, Warning.ofOne(outcomes.getFirst())));
    }

    private static List<Object> results(Shape.Batch batch) {
        return batch.members().stream()
                .filter(Shape.BatchMember.Results.class::isInstance)
                .<Object>map(Shape.BatchMember::key)
                .limit(1)
                .toList();
    }

    private static Uni<FieldResult> refused(Problem problem) {
        return Uni.createFrom().item(new FieldResult.Refused(problem));
    }

    /** An aborted batch is one error that names every row at fault; a continued one answers row by row. */
    private static Optional<Problem> refusal(Step.Write step, WriteCommand command, List<RowOutcome> outcomes) {
        return switch (command) {
            case WriteCommand.Create create
            when create.onError() == WriteCommand.OnError.ABORT ->
                RefusedBatch.problem(outcomes, step.form() == ArgumentForm.JSON ? "values" : "inputs");
            case WriteCommand.Upsert upsert
            when upsert.onError() == WriteCommand.OnError.ABORT -> RefusedBatch.problem(outcomes, "rows");
            case WriteCommand.UpdateMany update -> refused(outcomes);
            case WriteCommand.DeleteMany delete -> refused(outcomes);
            default -> Optional.empty();
        };
    }

    /** A write that finds its records itself is done as a whole or not at all. */
    private static Optional<Problem> refused(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .filter(RowOutcome.Refused.class::isInstance)
                .map(RowOutcome.Refused.class::cast)
                .map(RowOutcome.Refused::problem)
                .findFirst();
    }

    private Uni<Optional<RecordRows>> rows(
            Step.Write step, SqlSession session, List<RowOutcome> outcomes, RequestContext context) {
        if (step.readBack().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        PreparedRead read = step.readBack().get();
        return reader.read(session, read, bindings(step, outcomes, context)).map(Optional::of);
    }

    /** The first input of a read-back stands for the ids that were written. */
    private static Bindings bindings(Step.Write step, List<RowOutcome> outcomes, RequestContext context) {
        Bindings given = StepRunner.bindings(step.field().inputs(), context);
        List<@Nullable Object> inputs = new ArrayList<>(given.inputs());
        inputs.set(0, ids(outcomes));
        return given.withInputs(inputs);
    }

    private static List<UUID> ids(List<RowOutcome> outcomes) {
        List<UUID> ids = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            if (outcome instanceof RowOutcome.Done done) {
                ids.add(done.id());
            }
        }
        return ids.stream().distinct().toList();
    }
}
