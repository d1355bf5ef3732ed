package io.armature.core.record;

import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlRows;
import io.armature.core.module.ParentFigures;
import io.armature.core.problem.ProblemException;
import io.armature.core.problem.Violation;
import io.armature.core.rule.StageEntry;
import io.armature.core.sql.ModuleRows;
import io.armature.core.value.CanonicalValues;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of figures that parents keep of their children, in a transaction: before parents are stored, and after
 * children were written, went or came back. Parents are locked before their children are read, so that of two writers
 * the second sees what the first has stored. A batch takes the same statements as a single record.
 */
final class Figures {
    private final WriteScope scope;
    private final ParentFigures figures;
    private final Module parent;
    private final Module children;
    private final Field reference;

    private Figures(WriteScope scope, ParentFigures figures, Module parent, Module children, Field reference) {
        this.scope = scope;
        this.figures = figures;
        this.parent = parent;
        this.children = children;
        this.reference = reference;
    }

    /** What records of the written module keep. */
    static List<Figures> keptBy(WriteScope scope, Module module) {
        return present(scope, scope.context().extensions().keptBy(module));
    }

    /** What records of the written module enter into. */
    static List<Figures> fedBy(WriteScope scope, Module module) {
        return present(scope, scope.context().extensions().fedBy(module));
    }

    /** Without those of modules or references that the organisation has switched off. */
    private static List<Figures> present(WriteScope scope, List<ParentFigures> all) {
        Catalog catalog = scope.context().catalog().catalog();
        List<Figures> present = new ArrayList<>();
        for (ParentFigures figures : all) {
            Optional<Module> parent = catalog.standardModule(figures.parent());
            Optional<Module> children = catalog.standardModule(figures.children());
            Optional<Field> reference = children.flatMap(module -> module.writtenField(figures.reference()));
            if (parent.isPresent() && reference.isPresent()) {
                present.add(new Figures(scope, figures, parent.get(), children.get(), reference.get()));
            }
        }
        return present;
    }

    /** The field of a child that refers to its parent. */
    Field reference() {
        return reference;
    }

    /** A field that a child has from its parent, as each of the two has it. */
    record Shared(Field ofChild, Field ofParent) {}

    /** The fields that children have from their parents; those that either module has switched off are absent. */
    List<Shared> shared() {
        List<Shared> shared = new ArrayList<>();
        for (String name : figures.shared()) {
            Optional<Field> ofChild = children.writtenField(name);
            Optional<Field> ofParent = parent.writtenField(name);
            if (ofChild.isPresent() && ofParent.isPresent()) {
                shared.add(new Shared(ofChild.get(), ofParent.get()));
            }
        }
        return shared;
    }

    /** The exchange rate that a parent keeps for its children's amounts, if it does. */
    Optional<BigDecimal> rate(Row parentRow) {
        return figures.rate().flatMap(parent::writtenField).map(field -> (BigDecimal) parentRow.value(field));
    }

    /** The parents that rows of the child module belong to now or will, locked, by id; those that are gone are absent. */
    Uni<Map<UUID, Row>> parentsOf(List<Row> rows) {
        Set<UUID> ids = new TreeSet<>();
        rows.stream().flatMap(row -> parent(row.after()).stream()).forEach(ids::add);
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : locked(ids);
    }

    Optional<UUID> parent(Map<String, Object> child) {
        return Optional.ofNullable((UUID) child.get(reference.name()));
    }

    /** Rows of the parent module with their figures; a change of what they share with children is refused while there are any. */
    Uni<List<Row>> own(List<Row> rows) {
        List<UUID> stored = rows.stream()
                .filter(row -> !row.isNew() && row.accepted() && concerned(row))
                .map(Row::id)
                .toList();
        return childrenOf(stored)
                .map(byParent -> rows.stream().map(row -> own(row, byParent)).toList());
    }

    private Row own(Row row, Map<UUID, List<Row>> byParent) {
        if (!row.accepted() || !(row.isNew() || concerned(row))) {
            return row;
        }
        List<Row> belonging = byParent.getOrDefault(row.id(), List.of());
        return derived(row, belonging).breaking(belonging.isEmpty() ? List.of() : fixed(row));
    }

    private boolean concerned(Row row) {
        return Stream.concat(figures.parentFields().stream(), figures.shared().stream())
                .flatMap(name -> parent.writtenField(name).stream())
                .anyMatch(row::changes);
    }

    private List<Violation> fixed(Row row) {
        return figures.shared().stream()
                .flatMap(name -> parent.writtenField(name).stream())
                .filter(row::changes)
                .map(field -> FieldViolations.fixedBy(field, children.name()))
                .toList();
    }

    private Row derived(Row row, List<Row> belonging) {
        List<Map<String, Object>> values = belonging.stream()
                .map(child -> children.written().written(child.after()))
                .toList();
        Map<String, @Nullable Object> derived = figures.derive(parent.written().written(row.after()), values);
        return withoutBarredStages(row, row.with(parent.written().present(derived)));
    }

    private Row withoutBarredStages(Row row, Row derived) {
        Map<String, @Nullable Object> kept = new HashMap<>();
        for (Field field : parent.fields().values()) {
            boolean moved = field.type() instanceof FieldType.Stage
                    && !CanonicalValues.same(row.value(field), derived.value(field));
            if (moved && !StageEntry.open(derived.asRuled(scope.in(parent).context()), field)) {
                kept.put(field.name(), row.value(field));
            }
        }
        return derived.with(kept);
    }

    /** After rows of the child module were stored: the figures of the parents they belonged to and belong to now. */
    Uni<Void> afterStoring(List<Row> rows) {
        Set<UUID> ids = new TreeSet<>();
        for (Row row : rows) {
            parent(row.before()).ifPresent(ids::add);
            parent(row.after()).ifPresent(ids::add);
        }
        return refresh(ids);
    }

    /** After records of the child module went or came back; those among them whose parent did so too are left aside. */
    Uni<Void> afterMoving(Collection<UUID> moved, Set<UUID> movedParents) {
        return scope.execute(parentsOfStored(moved)).chain(answer -> {
            Set<UUID> ids = new TreeSet<>();
            for (int row = 0; row < answer.size(); row++) {
                ids.add((UUID) Objects.requireNonNull(answer.value(row, 0)));
            }
            ids.removeAll(movedParents);
            return refresh(ids);
        });
    }

    private SqlCall parentsOfStored(Collection<UUID> moved) {
        String column =
                switch (reference.storage()) {
                    case FieldStorage.Column stored -> stored.name();
                    case FieldStorage.Custom custom -> "(custom->>'" + custom.shortId() + "')::uuid";
                    case FieldStorage.Computed computed -> throw new IllegalStateException("No reference is computed");
                    case FieldStorage.Part part ->
                        throw new IllegalStateException(part.component() + " is no reference");
                };
        String text = "select distinct " + column + " from " + children.table() + " where " + ModuleRows.where(children)
                + " and id = any($2::uuid[]) and " + column + " is not null";
        return SqlCall.of(text, scope.context().org().value(), moved.toArray(UUID[]::new));
    }

    private Uni<Void> refresh(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return locked(ids).chain(parents -> childrenOf(parents.keySet()).chain(byParent -> {
            List<Row> rows = new ArrayList<>();
            parents.forEach((id, row) ->
                    rows.add(derived(row, byParent.getOrDefault(id, List.of())).at(rows.size())));
            return stored(rows);
        }));
    }

    /** A parent that cannot keep its figures refuses the whole write, whichever of its children was one too many. */
    private Uni<Void> stored(List<Row> rows) {
        RowStore store = new RowStore(scope.in(parent));
        return store.check(rows)
                .invoke(checked -> checked.stream()
                        .filter(row -> !row.accepted())
                        .findFirst()
                        .ifPresent(row -> {
                            throw new ProblemException(WriteProblems.broken(row.violations()));
                        }))
                .chain(checked -> store.store(checked, WriteCommand.OnError.ABORT))
                .replaceWithVoid();
    }

    private Uni<Map<UUID, Row>> locked(Collection<UUID> ids) {
        RowLoad load = new RowLoad(parent);
        return scope.execute(load.call(scope.context().org(), ids)).map(load::read);
    }

    private Uni<Map<UUID, List<Row>>> childrenOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        RowLoad load = new RowLoad(children);
        return scope.execute(load.referring(scope.context().org(), reference, ids))
                .map(answer -> byParent(load, answer));
    }

    private Map<UUID, List<Row>> byParent(RowLoad load, SqlRows answer) {
        Map<UUID, List<Row>> byParent = new HashMap<>();
        load.read(answer).values().forEach(child -> parent(child.after())
                .ifPresent(id ->
                        byParent.computeIfAbsent(id, key -> new ArrayList<>()).add(child)));
        return byParent;
    }

    /** Does something for each kind of figures, one after the other: they lock parents. */
    static Uni<Void> each(List<Figures> all, Function<Figures, Uni<Void>> action) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Figures figures : all) {
            done = done.chain(() -> action.apply(figures));
        }
        return done;
    }

    static boolean same(Row child, Row parent, Shared field) {
        return CanonicalValues.same(child.value(field.ofChild()), parent.value(field.ofParent()));
    }
}
