package io.armature.core.record;

import io.armature.core.audit.AuditLog;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.record.WriteNode.Aim;
import io.armature.core.record.WriteNode.Children;
import io.armature.core.record.WriteNode.Known;
import io.armature.core.record.WriteNode.Reference;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees of records inside a transaction, level by level, each level by plain commands: what records are to refer to, the
 * records, what refers to them. The number of commands depends on the shape of the trees, not on how many there are. Whatever is
 * refused ends it all with {@link NestedRefusal}.
 */
final class NestedWriter {
    private final WriteScope scope;
    private final BiFunction<WriteContext, WriteCommand, WriteFlow> flows;

    NestedWriter(WriteScope scope, BiFunction<WriteContext, WriteCommand, WriteFlow> flows) {
        this.scope = scope;
        this.flows = flows;
    }

    /**
     * Writes records of one module, with all that belongs to them.
     *
     * @param command from the values of each, their references filled in, to what writes them
     */
    Uni<List<RowOutcome>> write(Module module, List<WriteNode> nodes, Function<List<WriteNode>, WriteCommand> command) {
        return referring(nodes)
                .chain(ready -> run(module, ready, command.apply(ready)))
                .call(outcomes -> follow(module, nodes, ids(outcomes)));
    }

    private static List<UUID> ids(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> ((RowOutcome.Done) outcome).id())
                .toList();
    }

    private Uni<List<RowOutcome>> run(Module module, List<WriteNode> nodes, WriteCommand command) {
        WriteScope own = scope.in(module);
        return Uni.createFrom()
                .deferred(() -> flows.apply(own.context(), command).run(own))
                .onFailure(ProblemException.class)
                .transform(failure -> refusal(nodes.getFirst(), failure.problem()))
                .invoke(result -> refuse(nodes, result.outcomes()))
                .call(result -> AuditLog.record(
                        scope.session(), own.context().caller().actor(), WriteEntries.of(command, result.outcomes())))
                .map(WriteResult::outcomes);
    }

    private static NestedRefusal refusal(WriteNode node, Problem problem) {
        return new NestedRefusal(Map.of(node.row(), node.placed(problem)));
    }

    private static void refuse(List<WriteNode> nodes, List<RowOutcome> outcomes) {
        Map<Integer, Problem> byRow = new HashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof RowOutcome.Refused(Problem problem)) {
                WriteNode node = nodes.get(i);
                byRow.merge(node.row(), node.placed(problem), NestedWriter::both);
            }
        }
        if (!byRow.isEmpty()) {
            throw new NestedRefusal(byRow);
        }
    }

    /** A refusal that is no broken rule of a value goes before those that are. */
    private static Problem both(Problem one, Problem other) {
        List<Violation> all = Stream.concat(one.violations().stream(), other.violations().stream())
                .toList();
        if (one.violations().isEmpty()) {
            return one.withViolations(all);
        }
        return other.violations().isEmpty() ? other.withViolations(all) : WriteProblems.broken(all);
    }

    /** The same records with the ids of those that they are to refer to. */
    private Uni<List<WriteNode>> referring(List<WriteNode> nodes) {
        Set<Aim> aims = new LinkedHashSet<>();
        nodes.forEach(node -> node.references().forEach(reference -> aims.add(reference.aim())));
        Uni<List<WriteNode>> ready = Uni.createFrom().item(nodes);
        for (Aim aim : aims) {
            ready = ready.chain(some -> made(aim, some)).chain(some -> found(aim, some));
        }
        return ready;
    }

    private Uni<List<WriteNode>> made(Aim aim, List<WriteNode> nodes) {
        Map<Integer, Reference.Made> wanted = wanted(Reference.Made.class, aim, nodes);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(nodes);
        }
        List<WriteNode> targets =
                wanted.values().stream().map(Reference.Made::node).toList();
        return create(aim.target(), targets).map(outcomes -> {
            List<WriteNode> ready = new ArrayList<>(nodes);
            List<UUID> ids = ids(outcomes);
            int next = 0;
            for (int index : wanted.keySet()) {
                ready.set(index, ready.get(index).with(aim.field().valueName(), ids.get(next++)));
            }
            return ready;
        });
    }

    private Uni<List<WriteNode>> found(Aim aim, List<WriteNode> nodes) {
        Map<Integer, Reference.Found> wanted = wanted(Reference.Found.class, aim, nodes);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(nodes);
        }
        WriteScope other = scope.in(aim.target());
        List<UpsertTarget> targets = new ArrayList<>();
        wanted.forEach((index, reference) -> targets.add(target(other.context(), index, reference, nodes)));
        return new UpsertLookup(other).ids(targets).map(ids -> {
            List<WriteNode> ready = new ArrayList<>(nodes);
            wanted.keySet().forEach(index -> {
                UUID id = Optional.ofNullable(ids.get(index))
                        .filter(found -> isOf(aim.target(), found))
                        // an id that no record has is refused like one that the caller does not see
                        .orElseGet(() -> scope.ids().next(aim.target().number()));
                ready.set(index, ready.get(index).with(aim.field().valueName(), id));
            });
            return ready;
        });
    }

    private static boolean isOf(Module module, UUID id) {
        return RecordIds.moduleNumber(id) == module.number();
    }

    private static UpsertTarget target(
            WriteContext context, int index, Reference.Found reference, List<WriteNode> nodes) {
        UniqueValues unique = reference.unique();
        DecodedTarget decoded = UpsertTarget.of(
                context,
                index,
                new WriteCommand.UpsertRow(unique.key(), unique.values(), new WriteCommand.Values(Map.of())));
        return decoded.target().orElseThrow(() -> {
            WriteNode node = nodes.get(index);
            String place =
                    Objects.requireNonNull(node.places().get(reference.field().valueName()));
            List<Violation> violations = decoded.violations().stream()
                    .map(violation -> violation.within(place))
                    .toList();
            return new NestedRefusal(Map.of(node.row(), WriteProblems.broken(violations)));
        });
    }

    /** By the index of the record whose reference it is, in order. */
    private static <R extends Reference> Map<Integer, R> wanted(Class<R> kind, Aim aim, List<WriteNode> nodes) {
        Map<Integer, R> wanted = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (Reference reference : nodes.get(i).references()) {
                if (kind.isInstance(reference) && reference.aim().equals(aim)) {
                    wanted.put(i, kind.cast(reference));
                }
            }
        }
        return wanted;
    }

    private Uni<List<RowOutcome>> create(Module module, List<WriteNode> nodes) {
        return write(
                module,
                nodes,
                ready -> new WriteCommand.Create(
                        module, ready.stream().map(NestedWriter::values).toList(), WriteCommand.OnError.ABORT, false));
    }

    static WriteCommand.Values values(WriteNode node) {
        return new WriteCommand.Values(node.values());
    }

    /** What comes after the records themselves: changes of what they refer to, and those that refer to them. */
    private Uni<Void> follow(Module module, List<WriteNode> nodes, List<UUID> ids) {
        Set<Aim> changing = new LinkedHashSet<>();
        Set<Field> back = new LinkedHashSet<>();
        for (WriteNode node : nodes) {
            node.references().stream()
                    .filter(Reference.Changed.class::isInstance)
                    .forEach(reference -> changing.add(reference.aim()));
            node.children().forEach(children -> back.add(children.field()));
        }
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Aim aim : changing) {
            done = done.chain(() -> changed(module, aim, nodes, ids));
        }
        for (Field field : back) {
            done = done.chain(() -> children(field, nodes, ids));
        }
        return done;
    }

    private Uni<Void> changed(Module module, Aim aim, List<WriteNode> nodes, List<UUID> ids) {
        Map<Integer, Reference.Changed> wanted = wanted(Reference.Changed.class, aim, nodes);
        Module target = aim.target();
        RowLoad load = new RowLoad(module);
        return scope.execute(load.call(scope.context().org(), Set.copyOf(ids))).chain(answer -> {
            Map<UUID, Row> stored = load.read(answer);
            List<Child> targets = new ArrayList<>();
            wanted.forEach((index, reference) -> {
                Row row = stored.get(ids.get(index));
                Object id = row == null ? null : row.before().get(aim.field().name());
                if (!(id instanceof UUID known) || !isOf(target, known)) {
                    throw refusal(reference.node(), WriteProblems.notFound(target));
                }
                targets.add(new Child(
                        new Known(reference.node(), UniqueValues.ofId(target, known), OptionalInt.empty()),
                        ExpectedRecord.PRESENT));
            });
            return existing(target, targets);
        });
    }

    /** A record that is there, and what must hold of it. */
    private record Child(Known known, ExpectedRecord expected) {
        Child with(String valueName, @Nullable Object value) {
            return new Child(new Known(known.node().with(valueName, value), known.unique(), known.version()), expected);
        }
    }

    private Uni<Void> existing(Module module, List<Child> children) {
        if (children.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<WriteNode> nodes =
                children.stream().map(child -> child.known().node()).toList();
        return write(module, nodes, ready -> {
                    List<WriteCommand.UpsertRow> rows = new ArrayList<>();
                    for (int i = 0; i < ready.size(); i++) {
                        Child child = children.get(i);
                        UniqueValues unique = child.known().unique();
                        rows.add(new WriteCommand.UpsertRow(
                                unique.key(), unique.values(), values(ready.get(i)), child.expected()));
                    }
                    return new WriteCommand.Upsert(module, rows, WriteCommand.OnError.ABORT, false);
                })
                .replaceWithVoid();
    }

    private Uni<Void> children(Field field, List<WriteNode> nodes, List<UUID> ids) {
        List<Child> disconnected = new ArrayList<>();
        List<Child> deleted = new ArrayList<>();
        List<Child> connected = new ArrayList<>();
        List<Child> changed = new ArrayList<>();
        List<WriteNode> made = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            UUID parent = ids.get(i);
            for (Children children : nodes.get(i).children()) {
                if (children.field().equals(field)) {
                    children.disconnected()
                            .forEach(known ->
                                    disconnected.add(child(known, field, parent).with(field.valueName(), null)));
                    children.deleted().forEach(known -> deleted.add(child(known, field, parent)));
                    children.connected()
                            .forEach(known -> connected.add(
                                    new Child(known, ExpectedRecord.PRESENT).with(field.valueName(), parent)));
                    children.changed().forEach(known -> changed.add(child(known, field, parent)));
                    children.made().forEach(node -> made.add(node.with(field.valueName(), parent)));
                }
            }
        }
        Module module = scope.context().catalog().catalog().require(field.module());
        return existing(module, disconnected)
                .chain(() -> delete(module, deleted))
                .chain(() -> existing(module, connected))
                .chain(() -> existing(module, changed))
                .chain(() -> made.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : create(module, made).replaceWithVoid());
    }

    private static Child child(Known known, Field field, UUID parent) {
        return new Child(known, ExpectedRecord.child(field, parent, known.version()));
    }

    /** Looks first whether they belong here, and before that whether the caller deletes any: what it is told depends on neither. */
    private Uni<Void> delete(Module module, List<Child> children) {
        if (children.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        WriteScope other = scope.in(module);
        if (!other.context().access().may(RecordRight.DELETE, module)) {
            throw refusal(children.getFirst().known().node(), WriteProblems.forbidden(module));
        }
        List<UpsertTarget> targets = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            targets.add(identified(other.context(), i, children.get(i).known()));
        }
        return new UpsertLookup(other).stored(targets).chain(stored -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (int i = 0; i < children.size(); i++) {
                Child child = children.get(i);
                Row row = stored.get(i);
                if (row == null || !child.expected().belongs(row)) {
                    throw refusal(child.known().node(), WriteProblems.notFound(module));
                }
                WriteCommand delete = new WriteCommand.Delete(module, row.id(), OptionalInt.empty());
                done = done.chain(() -> run(module, List.of(child.known().node()), delete))
                        .replaceWithVoid();
            }
            return done;
        });
    }

    private static UpsertTarget identified(WriteContext context, int index, Known known) {
        UniqueKey key = known.unique().key();
        DecodedTarget decoded = UpsertTarget.of(
                context,
                index,
                new WriteCommand.UpsertRow(key, known.unique().values(), new WriteCommand.Values(Map.of())));
        return decoded.target().orElseThrow(() -> refusal(known.node(), WriteProblems.broken(decoded.violations())));
    }
}
