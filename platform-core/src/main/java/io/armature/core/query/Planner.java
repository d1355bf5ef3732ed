package io.armature.core.query;

import io.armature.metadata.resolve.Catalog;
import java.util.List;
import java.util.Optional;

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
        FieldRights.check(query, catalog, visibility);
        Scoping scoping = new Scoping(catalog, visibility);
        Block root = root(query, scoping);
        Plan plan = new Plan(root, CostRule.costOf(root));
        PlanChecks.everyScanIsConfined(plan, catalog);
        return plan;
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
