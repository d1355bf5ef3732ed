package io.armature.graphql.execute;

import io.armature.core.limit.Limit;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RecordReader;
import io.armature.core.record.MergeSuccessors;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code node} and {@code nodes}: one statement for each module that the ids name. {@code mergedInto} is the node of another id, which
 * is looked for first.
 */
final class NodeRunner {

    private final RecordReader reader;
    private final MergeSuccessors successors;

    NodeRunner(RecordReader reader, MergeSuccessors successors) {
        this.reader = reader;
        this.successors = successors;
    }

    Uni<FieldResult> run(Step.Nodes step, RequestContext context) {
        Map<String, Object> arguments =
                StepRunner.arguments(step.definitions(), step.field().getAstArguments(), context);
        return switch (step.meaning()) {
            case Meaning.Node one -> node(Input.id(String.valueOf(arguments.get("id"))), step, context);
            case Meaning.MergedInto merged -> mergedInto(Input.id(String.valueOf(arguments.get("id"))), step, context);
            default -> nodes(arguments, step, context);
        };
    }

    private Uni<FieldResult> node(UUID id, Step.Nodes step, RequestContext context) {
        return rows(List.of(id), step, context).map(found -> new FieldResult.Node(Optional.ofNullable(found.get(id))));
    }

    /** Where there is no successor the record itself is read, for nothing: how long it takes does not tell either. */
    private Uni<FieldResult> mergedInto(UUID id, Step.Nodes step, RequestContext context) {
        Optional<Module> module = context.catalog().catalog().moduleOf(id).filter(context.schema()::reads);
        if (module.isEmpty()) {
            return Uni.createFrom().item(new FieldResult.Node(Optional.empty()));
        }
        return successors
                .of(context.catalog().org(), module.get(), id, context.now())
                .chain(successor -> rows(List.of(successor.orElse(id)), step, context)
                        .map(found -> new FieldResult.Node(successor.map(found::get))));
    }

    private Uni<FieldResult> nodes(Map<String, Object> arguments, Step.Nodes step, RequestContext context) {
        List<UUID> ids = ids(
                arguments.get("ids"), context.caller().organisation().limits().of(Limit.PAGE_SIZE));
        return rows(ids, step, context)
                .map(found -> new FieldResult.Nodes(ids.stream()
                        .map(id -> Optional.ofNullable(found.get(id)))
                        .toList()));
    }

    private static List<UUID> ids(@Nullable Object given, int most) {
        List<?> all = given instanceof List<?> list ? list : List.of();
        if (all.size() > most) {
            throw ProblemException.of(
                    ProblemCode.LIMIT_EXCEEDED, "nodes takes at most " + most + " ids. Ask in parts.");
        }
        return all.stream().map(id -> Input.id(String.valueOf(id))).toList();
    }

    private Uni<Map<UUID, FieldResult.NodeRow>> rows(List<UUID> ids, Step.Nodes step, RequestContext context) {
        return new NodeReads(reader, step.field(), step.meaning(), step.plans()).rows(ids, context);
    }
}
