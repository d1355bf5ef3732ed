package io.armature.graphql.execute;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.record.JointAnswers;
import io.armature.core.record.JointFailure;
import io.armature.core.record.JointWrite;
import io.armature.graphql.error.Faults;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs the steps of a mutation as one transaction: either all are done, or the one that failed says why and all others that
 * they were ROLLED_BACK. Only writes of records can be; {@code __typename} does no harm beside them.
 */
final class AtomicRun {
    private final WriteRunner writes;
    private final StepRunner steps;

    AtomicRun(WriteRunner writes, StepRunner steps) {
        this.writes = writes;
        this.steps = steps;
    }

    Uni<List<FinishedStep>> run(List<Step> all, RequestContext context) {
        List<Step> joined = all.stream().filter(step -> !isTypeName(step)).toList();
        return together(joined, context).chain(results -> finished(all, joined, results, context));
    }

    /** A result for each step. */
    private Uni<List<FieldResult>> together(List<Step> joined, RequestContext context) {
        List<JointWrite<FieldResult>> prepared = new ArrayList<>();
        for (Step step : joined) {
            try {
                WriteMark mark = prepared.size() == joined.size() - 1 ? context.mark() : WriteMark.NONE;
                prepared.add(writes.prepared(write(step), context, mark));
            } catch (ProblemException refused) {
                return Uni.createFrom().item(undone(joined, prepared.size(), refused.problem()));
            }
        }
        if (prepared.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return writes.together(prepared, context)
                .map(answers -> results(joined, answers))
                .onFailure()
                .recoverWithItem(failure -> failed(joined, failure, context));
    }

    private static Step.Write write(Step step) {
        return switch (step) {
            case Step.Write write -> write;
            case Step.Refused refused -> throw new ProblemException(refused.problem());
            case Step.CodeFirst part -> throw notAtomic(part);
            case Step.Read read -> throw notAtomic(read);
            case Step.Nodes nodes -> throw notAtomic(nodes);
            case Step.Search search -> throw notAtomic(search);
        };
    }

    private static ProblemException notAtomic(Step step) {
        return ProblemException.of(
                ProblemCode.BAD_REQUEST,
                "'" + step.key()
                        + "' writes no records as the mutations of modules do, and cannot be part of an @atomic"
                        + " mutation. Send it by itself.");
    }

    private static List<FieldResult> results(List<Step> joined, JointAnswers<FieldResult> answers) {
        if (!answers.refused()) {
            return answers.answers();
        }
        Problem why = Refusals.problems(answers.answers().getLast()).findFirst().orElseThrow();
        return undone(joined, answers.answers().size() - 1, why);
    }

    /** Where the transaction failed as a whole, at its end for instance, none of its parts knows better than another. */
    private static List<FieldResult> failed(List<Step> joined, Throwable failure, RequestContext context) {
        Problem problem = Faults.problemOf(failure, context.request().requestId());
        return failure instanceof JointFailure joint
                ? undone(joined, joint.write(), problem)
                : each(joined, step -> new FieldResult.Refused(problem));
    }

    private static List<FieldResult> undone(List<Step> joined, int failed, Problem why) {
        Problem others = Problem.of(
                ProblemCode.ROLLED_BACK,
                "Nothing of this mutation was done: it is @atomic, and '"
                        + joined.get(failed).key() + "' failed.");
        return each(joined, step -> new FieldResult.Refused(step == failed ? why : others));
    }

    private static List<FieldResult> each(List<Step> joined, IntFunction<FieldResult> result) {
        return IntStream.range(0, joined.size()).mapToObj(result).toList();
    }

    /** In the order of the document. */
    private Uni<List<FinishedStep>> finished(
            List<Step> all, List<Step> joined, List<FieldResult> results, RequestContext context) {
        Map<String, FieldResult> byKey = new HashMap<>();
        for (int i = 0; i < joined.size(); i++) {
            byKey.put(joined.get(i).key(), results.get(i));
        }
        RequestContext unmarked = context.marking(WriteMark.NONE);
        List<Uni<FinishedStep>> finished = all.stream()
                .map(step -> Optional.ofNullable(byKey.get(step.key()))
                        .map(result -> Uni.createFrom().item(FinishedStep.of(step, result)))
                        .orElseGet(() -> steps.run(step, unmarked)))
                .toList();
        return Uni.join().all(finished).andFailFast();
    }

    private static boolean isTypeName(Step step) {
        return step instanceof Step.CodeFirst part
                && selection(part)
                        .filter(field -> field.getName().equals("__typename"))
                        .isPresent();
    }

    private static Optional<Field> selection(Step.CodeFirst part) {
        return part
                .document()
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet()
                .getSelectionsOfType(Field.class)
                .stream()
                .findFirst();
    }
}
