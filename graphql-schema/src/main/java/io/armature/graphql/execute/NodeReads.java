package io.armature.graphql.execute;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.read.RecordReader;
import io.armature.core.read.RecordRows;
import io.armature.core.record.RecordIds;
import io.armature.core.sql.Bindings;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of several modules by their ids, for one selection: one statement for each module that the ids name.
 *
 * @param field whose children are the selection
 * @param meaning of the root field
 * @param plans those made so far
 */
record NodeReads(RecordReader reader, ExecutableNormalizedField field, Meaning meaning, NodePlans plans) {

    /** Those that are there for the caller. */
    Uni<Map<UUID, FieldResult.NodeRow>> rows(List<UUID> ids, RequestContext context) {
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
        byModule.forEach((module, some) -> reads.add(read(module, some, context)));
        if (reads.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.join().all(reads).andFailFast().map(parts -> {
            Map<UUID, FieldResult.NodeRow> all = new HashMap<>();
            parts.forEach(all::putAll);
            return all;
        });
    }

    private Uni<Map<UUID, FieldResult.NodeRow>> read(Module module, List<UUID> ids, RequestContext context) {
        NodePlans.Planned planned = plans.of(module, field, meaning, context);
        RootField root = planned.field();
        Bindings given = StepRunner.bindings(root.inputs(), context);
        List<@Nullable Object> inputs = new ArrayList<>(given.inputs());
        inputs.set(0, ids.stream().distinct().toList());
        return reader.read(planned.read(), given.withInputs(inputs))
                .map(rows -> byId(rows, (Shape.Record) root.shape()));
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
