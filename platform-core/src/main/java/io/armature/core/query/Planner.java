package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FormulaInputs;
import io.armature.metadata.resolve.Module;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a query to a plan: rights are checked, every scan gets its organisation, liveness and permission, nested lists
 * become blocks, and the finished plan is checked once more. Pure.
 */
public final class Planner {
    private final Catalog catalog;
    private final Visibility visibility;

    /**
     * @param catalog what the request runs under
     * @param visibility what the caller may see
     */
    public Planner(Catalog catalog, Visibility visibility) {
        this.catalog = catalog;
        this.visibility = visibility;
    }

    /**
     * @throws io.armature.core.problem.ProblemException FIELD_FORBIDDEN when the query reads, filters or orders by a
     *     field the caller may not see
     */
    public Plan plan(RecordQuery query) {
        Set<Field> formulas = FieldRights.check(query, catalog, visibility);
        Scoping scoping = new Scoping(catalog, visibility);
        Block root = root(query, scoping);
        Plan plan = new Plan(root, reached(formulas, scoping), CostRule.costOf(root));
        PlanChecks.everyScanIsConfined(plan, catalog);
        return plan;
    }

    /**
     * The live records of a module that the caller sees, that meet its condition and on which it may exercise a right.
     *
     * @param where the caller's condition
     * @param right which records the right may be exercised on
     * @throws io.armature.core.problem.ProblemException FIELD_FORBIDDEN when the condition names a field the caller may not see
     */
    public Match matching(Module module, Predicate where, Predicate right) {
        Set<Field> formulas = FieldRights.check(new RecordQuery.One(module, where, List.of()), catalog, visibility);
        Scoping scoping = new Scoping(catalog, visibility);
        Predicate seen = scoping.scan(module, where, Deleted.WITHOUT).filter();
        Scan scan = new Scan(
                module,
                Predicate.and(seen, new Confinement(catalog).inner(right)).simplified());
        Match match = new Match(scan, reached(formulas, scoping));
        PlanChecks.matchIsConfined(match, catalog);
        return match;
    }

    private Block root(RecordQuery query, Scoping scoping) {
        BlockNumbers numbers = new BlockNumbers();
        return switch (query) {
            case RecordQuery.Page page -> page.told() ? counted(page, scoping, numbers) : list(page, scoping, numbers);
            case RecordQuery.One one -> {
                Scan scan = scoping.scan(one.module(), one.where(), Deleted.WITHOUT);
                yield new BlockBuilder(catalog, scoping, numbers)
                        .reads(one.reads())
                        .build(new Source.OneRecord(scan));
            }
            case RecordQuery.Batch batch ->
                byIds(
                        batch.ids(),
                        batch.reads(),
                        scoping,
                        numbers,
                        scoping.scan(batch.module(), new Predicate.All(), Deleted.WITH));
            case RecordQuery.Several several ->
                byIds(several.ids(), several.reads(), scoping, numbers, scoping.all(several.module()));
            case RecordQuery.Aggregate aggregate ->
                new BlockBuilder(catalog, scoping, numbers).aggregate(aggregate, Optional.empty(), 0);
        };
    }

    /** What formulas compute with beyond their own record is what the caller may see, as of a reference that is read. */
    private Map<String, Scan> reached(Set<Field> formulas, Scoping scoping) {
        Map<String, Scan> reached = new HashMap<>();
        formulas.stream()
                .flatMap(formula -> FormulaInputs.of(formula, catalog).stream())
                .filter(input -> input.type() instanceof FieldType.Reference)
                .flatMap(reference -> catalog.targets(reference).stream())
                .forEach(module -> reached.computeIfAbsent(module.name(), name -> scoping.all(module)));
        return reached;
    }

    private Block list(RecordQuery.Page page, Scoping scoping, BlockNumbers numbers) {
        return new BlockBuilder(catalog, scoping, numbers).page(page, Optional.empty(), 0);
    }

    private Block counted(RecordQuery.Page page, Scoping scoping, BlockNumbers numbers) {
        BlockBuilder header = new BlockBuilder(catalog, scoping, numbers);
        return header.list(page).build(new Source.Header());
    }

    private Block byIds(Operand ids, List<Read> reads, Scoping scoping, BlockNumbers numbers, Scan scan) {
        return new BlockBuilder(catalog, scoping, numbers).ids().reads(reads).build(new Source.ByIds(scan, ids));
    }
}
