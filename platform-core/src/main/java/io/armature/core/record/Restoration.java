package io.armature.core.record;

import io.armature.core.event.ChangeKind;
import io.armature.core.problem.Violation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Brings all records of a deletion back, with their references and unique values checked, history, events and figures.
 *
 * @param duplicates whether duplicate rules are asked; those that were merged are duplicates, so undoing that asks none
 */
record Restoration(WriteScope scope, boolean duplicates) {

    /** What came back, and what is wrong with it: then nothing must be kept. */
    record Restored(List<Lifecycle.Changed> records, List<Violation> violations, List<Violation> warnings) {}

    Uni<Restored> of(UUID deletion) {
        Lifecycle lifecycle = new Lifecycle(scope.context());
        List<Module> modules =
                List.copyOf(scope.context().catalog().catalog().modules().values());
        return scope.executeAll(modules.stream()
                        .map(module -> lifecycle.restore(module, deletion))
                        .toList())
                .map(answers -> Deletion.changed(modules, answers))
                .chain(changed -> checked(changed)
                        .map(rows -> new Restored(changed, each(rows, Row::violations), each(rows, Row::warnings))))
                .call(restored -> restored.violations().isEmpty()
                        ? recorded(lifecycle, restored.records())
                        : Uni.createFrom().voidItem());
    }

    private static List<Violation> each(List<Row> rows, Function<Row, List<Violation>> part) {
        return rows.stream().flatMap(row -> part.apply(row).stream()).toList();
    }

    /** The restored records with every rule that they break, module after module. */
    private Uni<List<Row>> checked(List<Lifecycle.Changed> changed) {
        Map<Integer, List<Lifecycle.Changed>> byModule = new TreeMap<>();
        changed.forEach(record -> byModule.computeIfAbsent(record.module().number(), n -> new ArrayList<>())
                .add(record));
        return Multi.createFrom()
                .iterable(byModule.values())
                .onItem()
                .transformToUniAndConcatenate(
                        records -> checked(records.getFirst().module(), records))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(Collection::stream).toList());
    }

    private Uni<List<Row>> checked(Module module, List<Lifecycle.Changed> records) {
        RowLoad load = new RowLoad(module);
        List<UUID> ids = records.stream().map(Lifecycle.Changed::id).toList();
        Duplicates stage = new Duplicates(scope.in(module), module);
        return scope.execute(load.call(scope.context().org(), ids))
                .map(answer ->
                        load.read(answer).values().stream().map(Row::comingBack).toList())
                .chain(rows -> new ReferenceCheck(scope, module, Restoration::belongs).check(rows))
                .chain(rows -> new UniqueClaims(scope, module).claim(rows))
                .chain(rows -> duplicates
                        ? stage.check(rows)
                        : stage.keep(rows.stream().filter(Row::accepted).toList())
                                .replaceWith(rows));
    }

    /** Whether a record cannot be without what the field refers to. */
    private static boolean belongs(Field field) {
        if (field.type() instanceof FieldType.Reference reference) {
            return reference.onDelete() != OnDelete.SET_NULL;
        }
        return field.type() instanceof FieldType.AnyReference poly && poly.onDelete() != OnDelete.SET_NULL;
    }

    private Uni<Void> recorded(Lifecycle lifecycle, List<Lifecycle.Changed> changed) {
        return scope.executeAll(List.of(
                        lifecycle.history(changed, ChangeKind.RESTORED),
                        lifecycle.events(changed, ChangeKind.RESTORED)))
                .chain(answers -> Lifecycle.figures(scope, changed));
    }
}
