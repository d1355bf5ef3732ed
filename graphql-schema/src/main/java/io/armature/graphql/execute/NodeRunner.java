package io.armature.graphql.execute;

import io.armature.core.limit.Limit;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RecordReader;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.Meaning;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code node} and {@code nodes}: one statement for each module that the ids name. */
final class NodeRunner {

    private final RecordReader reader;

    NodeRunner(RecordReader reader) {
        this.reader = reader;
    }

    Uni<FieldResult> run(Step.Nodes step, RequestContext context) {
        Map<String, Object> arguments =
                StepRunner.arguments(step.definitions(), step.field().getAstArguments(), context);
        if (step.meaning() instanceof Meaning.Node) {
            List<UUID> id = List.of(Input.id(String.valueOf(arguments.get("id"))));
            return rows(id, step, context)
                    .map(found -> new FieldResult.Node(Optional.ofNullable(found.get(id.getFirst()))));
        }
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
