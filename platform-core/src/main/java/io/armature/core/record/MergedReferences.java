package io.armature.core.record;

import io.armature.core.access.Access;
import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that refers to records which become part of another, moved to that one: children, links, notes, attachments,
 * activities. A link that says then what another says already goes; a reference of the record to itself is cleared. Moved records
 * are written as in an update, with versions, history, events, figures and rollups, though by no right of the caller's.
 */
final class MergedReferences {
    private static final int MOST = 10_000;

    private final WriteScope scope;
    private final UUID master;
    private final List<UUID> others;
    private final List<MergeSql.Step> steps = new ArrayList<>();

    MergedReferences(WriteScope scope, UUID master, List<UUID> others) {
        this.scope = scope;
        this.master = master;
        this.others = others;
    }

    /** What was done, in order. */
    List<MergeSql.Step> steps() {
        return steps;
    }

    /** The transaction as it concerns a module, with every right on it. */
    WriteScope unlimited(Module module) {
        WriteContext context = scope.context();
        WriteContext all = new WriteContext(
                context.caller(), context.catalog(), Access.full(), module, context.extensions(), context.now());
        return new WriteScope(all, scope.session(), scope.numbers(), scope.ids());
    }

    /** Moves all; why it cannot be, if it cannot. */
    Uni<Optional<Problem>> move() {
        Catalog catalog = scope.context().catalog().catalog();
        Map<Module, List<ReferenceSite>> holders = new LinkedHashMap<>();
        ReferenceSite.to(catalog, scope.context().module())
                .forEach(site -> holders.computeIfAbsent(site.holder(), holder -> new ArrayList<>())
                        .add(site));
        Uni<Optional<Problem>> all = Uni.createFrom().item(Optional.empty());
        for (Map.Entry<Module, List<ReferenceSite>> holder : holders.entrySet()) {
            all = all.chain(problem ->
                    problem.isPresent() ? Uni.createFrom().item(problem) : move(holder.getKey(), holder.getValue()));
        }
        return all;
    }

    private Uni<Optional<Problem>> move(Module holder, List<ReferenceSite> sites) {
        RowLoad load = new RowLoad(holder);
        return scope.executeAll(sites.stream()
                        .map(site -> load.referring(scope.context().org(), site.field(), others))
                        .toList())
                .chain(answers -> {
                    Set<UUID> ids = new TreeSet<>();
                    answers.forEach(answer -> ids.addAll(load.read(answer).keySet()));
                    others.forEach(ids::remove);
                    if (ids.isEmpty()) {
                        return Uni.createFrom().item(Optional.<Problem>empty());
                    }
                    if (ids.size() > MOST) {
                        return Uni.createFrom().item(Optional.of(tooMany(holder)));
                    }
                    return scope.execute(load.call(scope.context().org(), ids))
                            .chain(answer ->
                                    store(holder, sites, load.read(answer).values()));
                });
    }

    private Uni<Optional<Problem>> store(Module holder, List<ReferenceSite> sites, Collection<Row> loaded) {
        WriteScope all = unlimited(holder);
        List<Row> moved = loaded.stream().map(row -> moved(holder, sites, row)).toList();
        return new SharedValues(all)
                .settle(moved)
                .chain(rows -> new UniqueClaims(all, holder).claim(rows))
                .chain(rows -> {
                    List<Row> refused =
                            rows.stream().filter(row -> !row.accepted()).toList();
                    Optional<Problem> problem = refused.stream()
                            .filter(row -> !repeats(holder, row))
                            .findFirst()
                            .map(row -> inTheWay(holder, row));
                    if (problem.isPresent()) {
                        return Uni.createFrom().item(problem);
                    }
                    List<Row> kept = rows.stream().filter(Row::accepted).toList();
                    return new Duplicates(all, holder)
                            .keep(kept)
                            .chain(() -> new RowStore(all).store(kept, WriteCommand.OnError.CONTINUE))
                            .chain(stored -> drop(all, refused));
                });
    }

    private Uni<Optional<Problem>> drop(WriteScope all, List<Row> repeated) {
        if (repeated.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        List<UUID> ids = repeated.stream().map(Row::id).toList();
        steps.removeIf(step -> ids.contains(step.record()));
        ids.forEach(id -> steps.add(
                new MergeSql.Step(MergeSql.Kind.DROPPED, all.context().module().number(), id, null, null)));
        return new Deletion(all, ids)
                .run()
                .map(deleted -> deleted.keep()
                        ? Optional.<Problem>empty()
                        : deleted.outcomes().stream()
                                .filter(RowOutcome.Refused.class::isInstance)
                                .map(outcome -> ((RowOutcome.Refused) outcome).problem())
                                .findFirst());
    }

    /** Gives references back that are still where a merge put them; what cannot be had twice any more stays. */
    Uni<Void> moveBack(Module holder, List<MergeSql.Step> moved) {
        WriteScope all = unlimited(holder);
        RowLoad load = new RowLoad(holder);
        Set<UUID> ids = moved.stream().map(MergeSql.Step::record).collect(Collectors.toCollection(TreeSet::new));
        return scope.execute(load.call(scope.context().org(), ids))
                .map(load::read)
                .map(rows -> rows.values().stream()
                        .map(row -> movedBack(holder, moved, row))
                        .toList())
                .chain(rows -> new UniqueClaims(all, holder).claim(rows))
                .chain(rows -> {
                    List<Row> kept = rows.stream().filter(Row::accepted).toList();
                    return new Duplicates(all, holder).keep(kept).chain(() -> new RowStore(all)
                            .store(kept, WriteCommand.OnError.CONTINUE));
                })
                .replaceWithVoid();
    }

    private Row movedBack(Module holder, List<MergeSql.Step> moved, Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (MergeSql.Step step : moved) {
            Optional<Field> field = Optional.ofNullable(step.field()).flatMap(holder::field);
            if (!step.record().equals(row.id()) || field.isEmpty()) {
                continue;
            }
            @Nullable Object put = step.kind() == MergeSql.Kind.CLEARED ? null : master;
            if (Objects.equals(row.value(field.get()), put)) {
                values.put(field.get().name(), step.from());
            }
        }
        return row.with(values);
    }

    private Row moved(Module holder, List<ReferenceSite> sites, Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (ReferenceSite site : sites) {
            Field field = site.field();
            if (row.value(field) instanceof UUID from && others.contains(from)) {
                boolean itself = row.id().equals(master);
                values.put(field.name(), itself ? null : master);
                steps.add(new MergeSql.Step(
                        itself ? MergeSql.Kind.CLEARED : MergeSql.Kind.MOVED,
                        holder.number(),
                        row.id(),
                        field.name(),
                        from));
            }
        }
        return row.with(values);
    }

    /** Whether a record is nothing but a link that another is already: all that it breaks are keys of references. */
    private static boolean repeats(Module holder, Row row) {
        Set<String> links = holder.uniqueKeys().stream()
                .filter(key -> key.fields().stream().allMatch(MergedReferences::refers))
                .map(UniqueKey::name)
                .collect(Collectors.toSet());
        return row.refusal().isEmpty()
                && row.violations().stream()
                        .allMatch(violation -> violation.code().equals(FieldViolations.DUPLICATE_VALUE)
                                && links.contains(violation.field()));
    }

    private static boolean refers(Field field) {
        return field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.AnyReference;
    }

    /** Which record it is, is told to those alone who may know: to nobody, as it may be hidden from the caller. */
    private static Problem inTheWay(Module holder, Row row) {
        List<String> codes =
                row.violations().stream().map(Violation::code).distinct().toList();
        return Problem.of(
                ProblemCode.REFERENCE_IN_USE,
                "A record of " + holder.name() + " refers to one of them and cannot be moved: "
                        + String.join(", ", codes));
    }

    private static Problem tooMany(Module holder) {
        return Problem.of(
                ProblemCode.LIMIT_EXCEEDED,
                "More than " + MOST + " records of " + holder.name() + " would move; merge fewer at once");
    }
}
