package io.armature.graphql.execute;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLArgument;
import io.armature.core.database.Database;
import io.armature.core.read.RecordReader;
import io.armature.core.record.MergeSuccessors;
import io.armature.core.record.RecordWriter;
import io.armature.core.search.RecordSearch;
import io.armature.core.sql.Bindings;
import io.armature.core.sql.CallerStanding;
import io.armature.graphql.argument.Input;
import io.armature.graphql.codefirst.CodeFirstCall;
import io.armature.graphql.codefirst.CodeFirstExecution;
import io.armature.graphql.error.Faults;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the steps of operations. A step never fails: what goes wrong is its result. */
@Singleton
final class StepRunner {
    private final RecordReader reader;
    private final WriteRunner writes;
    private final NodeRunner nodes;
    private final SearchRunner searches;
    private final CodeFirstExecution codeFirst;
    private final AtomicRun atomic;

    StepRunner(Database database, RecordWriter writer, RecordSearch search, CodeFirstExecution codeFirst) {
        this.reader = new RecordReader(database);
        this.writes = new WriteRunner(reader, writer);
        this.nodes = new NodeRunner(reader, new MergeSuccessors(database));
        this.searches = new SearchRunner(reader, search);
        this.codeFirst = codeFirst;
        this.atomic = new AtomicRun(writes, this);
    }

    /**
     * Runs the steps of an operation: those of queries side by side, those of mutations one after the other, as GraphQL has it,
     * or as one transaction.
     */
    Uni<List<FinishedStep>> run(Operation operation, RequestContext context) {
        List<Step> steps = operation.steps();
        if (steps.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        if (operation.kind() == OperationDefinition.Operation.QUERY) {
            return Uni.join()
                    .all(steps.stream().map(step -> run(step, context)).toList())
                    .andFailFast();
        }
        return operation.atomic() ? atomic.run(steps, context) : inTurn(steps, context);
    }

    private Uni<List<FinishedStep>> inTurn(List<Step> steps, RequestContext context) {
        Uni<List<FinishedStep>> finished = Uni.createFrom().item(new ArrayList<>());
        for (Step step : steps) {
            finished = finished.chain(done -> run(step, context).map(one -> {
                done.add(one);
                return done;
            }));
        }
        return finished;
    }

    Uni<FinishedStep> run(Step step, RequestContext context) {
        return Uni.createFrom()
                .deferred(() -> result(step, context))
                .onFailure()
                .recoverWithItem(failure -> new FieldResult.Refused(
                        Faults.problemOf(failure, context.request().requestId())))
                .map(result -> FinishedStep.of(step, result));
    }

    private Uni<FieldResult> result(Step step, RequestContext context) {
        return switch (step) {
            case Step.Read read ->
                reader.read(read.read(), bindings(read.field().inputs(), context))
                        .map(rows -> new FieldResult.Read(read.field().shape(), rows));
            case Step.Write write -> writes.run(write, context);
            case Step.Nodes wanted -> nodes.run(wanted, context);
            case Step.Search search -> searches.run(search, context);
            case Step.CodeFirst part -> context.mark().beforehand().chain(() -> codeFirst(part, context));
            case Step.Refused refused -> Uni.createFrom().item(new FieldResult.Refused(refused.problem()));
        };
    }

    private Uni<FieldResult> codeFirst(Step.CodeFirst part, RequestContext context) {
        CodeFirstCall call = new CodeFirstCall(
                context.schema().schema(),
                part.document(),
                context.request().variables(),
                context.caller(),
                context.catalog(),
                context.request().requestId(),
                context.locale(),
                context.access());
        return codeFirst.execute(call).map(result -> new FieldResult.CodeFirst(result.data(), result.errors()));
    }

    /** The values a request brings to the inputs of a root field. */
    static Bindings bindings(List<Input> inputs, RequestContext context) {
        List<@Nullable Object> values = new ArrayList<>(inputs.size());
        for (Input input : inputs) {
            values.add(input.value(context.variables()));
        }
        return new Bindings(
                context.caller().organisation(), context.now(), values, CallerStanding.of(context.caller()));
    }

    /** The arguments of a root field, coerced, defaults filled in. */
    static Map<String, Object> arguments(
            List<GraphQLArgument> definitions, List<Argument> given, RequestContext context) {
        return ValuesResolver.getArgumentValues(
                definitions,
                given,
                CoercedVariables.of(context.variables()),
                GraphQLContext.getDefault(),
                context.caller().organisation().locale());
    }
}
