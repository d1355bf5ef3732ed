package io.armature.core.record;

import io.armature.core.event.ChangeKind;
import io.armature.core.problem.Violation;
import io.armature.metadata.access.RecordRight;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes back a delete: all records of the deletion together. Refused, naming the fields, when a unique value has been
 * taken meanwhile or a record would belong to one that is deleted.
 */
record RestoreFlow(WriteCommand.Restore command) implements WriteFlow {

    @Override
    public Uni<WriteResult> run(WriteScope scope) {
        return LockedRecord.lock(scope, command.id(), RecordRight.RESTORE).chain(found -> {
            Optional<LockedRecord> locked = found.locked();
            if (locked.isEmpty()) {
                return Uni.createFrom()
                        .item(WriteResult.refused(
                                WriteProblems.notFound(scope.context().module())));
            }
            if (found.refusal().isPresent()) {
                return Uni.createFrom().item(WriteResult.refused(found.refusal().get()));
            }
            UUID deletion = locked.get().deletion();
            return deletion == null
                    ? Uni.createFrom().item(result(RowOutcome.Effect.UNCHANGED))
                    : restore(scope, deletion);
        });
    }

    private Uni<WriteResult> restore(WriteScope scope, UUID deletion) {
        Lifecycle lifecycle = new Lifecycle(scope.context());
        List<Module> modules =
                List.copyOf(scope.context().catalog().catalog().modules().values());
        return scope.executeAll(modules.stream()
                        .map(module -> lifecycle.restore(module, deletion))
                        .toList())
                .map(answers -> Deletion.changed(modules, answers))
                .chain(changed -> checked(scope, changed).chain(rows -> {
                    List<Violation> violations = each(rows, Row::violations);
                    return violations.isEmpty()
                            ? recorded(scope, lifecycle, changed, each(rows, Row::warnings))
                            : Uni.createFrom().item(WriteResult.refused(WriteProblems.broken(violations)));
                }));
    }

    private static List<Violation> each(List<Row> rows, Function<Row, List<Violation>> part) {
        return rows.stream().flatMap(row -> part.apply(row).stream()).toList();
    }

    /** The restored records with every rule that they break, module after module. */
    private static Uni<List<Row>> checked(WriteScope scope, List<Lifecycle.Changed> changed) {
        Map<Integer, List<Lifecycle.Changed>> byModule = new TreeMap<>();
        changed.forEach(record -> byModule.computeIfAbsent(record.module().number(), n -> new ArrayList<>())
                .add(record));
        return Multi.createFrom()
                .iterable(byModule.values())
                .onItem()
                .transformToUniAndConcatenate(
                        records -> checkedModule(scope, records.getFirst().module(), records))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(Collection::stream).toList());
    }

    private static Uni<List<Row>> checkedModule(WriteScope scope, Module module, List<Lifecycle.Changed> records) {
        RowLoad load = new RowLoad(module);
        List<UUID> ids = records.stream().map(Lifecycle.Changed::id).toList();
        return scope.execute(load.call(scope.context().org(), ids))
                .map(answer ->
                        load.read(answer).values().stream().map(Row::comingBack).toList())
                .chain(rows -> new ReferenceCheck(scope, module, RestoreFlow::belongs).check(rows))
                .chain(rows -> new UniqueClaims(scope, module).claim(rows))
                .chain(rows -> new Duplicates(scope.in(module), module).check(rows));
    }

    /** Whether a record cannot be without what the field refers to. */
    private static boolean belongs(Field field) {
        if (field.type() instanceof FieldType.Reference reference) {
            return reference.onDelete() != OnDelete.SET_NULL;
        }
        return field.type() instanceof FieldType.AnyReference poly && poly.onDelete() != OnDelete.SET_NULL;
    }

    private Uni<WriteResult> recorded(
            WriteScope scope, Lifecycle lifecycle, List<Lifecycle.Changed> changed, List<Violation> warnings) {
        return scope.executeAll(List.of(
                        lifecycle.history(changed, ChangeKind.RESTORED),
                        lifecycle.events(changed, ChangeKind.RESTORED)))
                .call(answers -> Lifecycle.figures(scope, changed))
                .map(answers ->
                        WriteResult.done(new RowOutcome.Done(command.id(), RowOutcome.Effect.RESTORED, warnings)));
    }

    private WriteResult result(RowOutcome.Effect effect) {
        return WriteResult.done(new RowOutcome.Done(command.id(), effect));
    }
}
