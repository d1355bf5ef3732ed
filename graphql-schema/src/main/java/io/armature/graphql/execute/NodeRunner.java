package io.armature.graphql.execute;

import io.armature.core.limit.Limit;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.read.RecordReader;
import io.armature.core.read.RecordRows;
import io.armature.core.record.RecordIds;
import io.armature.core.sql.Bindings;
import io.armature.graphql.argument.Input;
import io.armature.graphql.request.RootField;
import io.armature.graphql.request.Shape;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<Module, List<UUID>> byModule = new LinkedHashMap<>();
        for (UUID id : ids) {
            context.catalog()
                    .catalog()
                    .moduleNumbered(RecordIds.moduleNumber(id))
                    .filter(module -> context.schema().reads(module))
                    .ifPresent(module -> byModule.computeIfAbsent(module, key -> new ArrayList<>())
                            .add(id));
        }
        List<Uni<Map<UUID, FieldResult.NodeRow>>> reads = new ArrayList<>();
        byModule.forEach((module, some) -> reads.add(read(module, some, step, context)));
        if (reads.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.join().all(reads).andFailFast().map(parts -> {
            Map<UUID, FieldResult.NodeRow> all = new HashMap<>();
            parts.forEach(all::putAll);
            return all;
        });
    }

    private Uni<Map<UUID, FieldResult.NodeRow>> read(
            Module module, List<UUID> ids, Step.Nodes step, RequestContext context) {
        NodePlans.Planned planned = step.plans().of(module, step, context);
        RootField field = planned.field();
        Bindings given = StepRunner.bindings(field.inputs(), context);
        List<@Nullable Object> inputs = new ArrayList<>(given.inputs());
        inputs.set(0, ids.stream().distinct().toList());
        return reader.read(planned.read(), given.withInputs(inputs))
                .map(rows -> byId(rows, (Shape.Record) field.shape()));
    }

    private static Map<UUID, FieldResult.NodeRow> byId(RecordRows rows, Shape.Record shape) {
        Map<UUID, FieldResult.NodeRow> found = new HashMap<>();
        for (RecordRows.Row row : rows.rows()) {
            if (row.value(0) instanceof UUID id) {
                found.put(id, new FieldResult.NodeRow(shape, row));
            }
        }
        return found;
    }
}
