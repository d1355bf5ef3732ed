package io.armature.core.query;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** Proves of a finished plan what must hold of every plan. A failure is a defect of the planner, never of a caller. */
final class PlanChecks {
    private final Catalog catalog;

    private PlanChecks(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Every scan names its organisation and, of a table that modules share, its module. */
    static void everyScanIsConfined(Plan plan, Catalog catalog) {
        PlanChecks checks = new PlanChecks(catalog);
        checks.block(plan.root());
        plan.reached().values().forEach(checks::scan);
    }

    /** The same of records that are found to be written. */
    static void matchIsConfined(Match match, Catalog catalog) {
        PlanChecks checks = new PlanChecks(catalog);
        checks.scan(match.scan());
        match.reached().values().forEach(checks::scan);
    }

    private void block(Block block) {
        switch (block.source()) {
            case Source.Header header -> {}
            case Source.Records records -> {
                scan(records.scan());
                records.order().forEach(order -> key(order.key()));
            }
            case Source.OneRecord one -> scan(one.scan());
            case Source.ByIds byIds -> scan(byIds.scan());
            case Source.Groups groups -> {
                scan(groups.scan());
                groups.groups().forEach(this::group);
            }
            // belongs to a row of the parent; its statement names the organisation itself
            case Source.Changes changes -> {}
        }
        block.joins().forEach(join -> scan(join.target()));
        for (Column column : block.columns()) {
            column(column);
        }
        block.children().forEach(this::block);
    }

    private void key(OrderKey key) {
        switch (key) {
            case OrderKey.Own own -> {}
            case OrderKey.Through through -> {
                related(through.module(), through.target());
                key(through.of());
            }
            case OrderKey.Children children ->
                related(catalog.require(children.relation().target()), children.target());
        }
    }

    private void group(Source.GroupKey key) {
        key.path().forEach(step -> scan(step.target()));
        key.targets().forEach(this::scan);
    }

    private void figure(Measure measure) {
        switch (measure) {
            case Measure.CountDistinct distinct -> distinct.targets().forEach(this::scan);
            case Measure.Filtered filtered -> {
                figure(filtered.of());
                inside(filtered.where());
            }
            case Measure.Count count -> {}
            case Measure.Sum sum -> {}
            case Measure.Avg avg -> {}
            case Measure.Min min -> {}
            case Measure.Max max -> {}
            case Measure.Worth worth -> {}
        }
    }

    private void column(Column column) {
        switch (column) {
            case Column.Figure figure -> figure(figure.measure());
            case Column.Count count -> scan(count.scan());
            case Column.AnyId any -> any.targets().forEach(this::scan);
            case Column.Change change -> change.targets().forEach(this::scan);
            case Column.Packed packed ->
                packed.targets().forEach(record -> {
                    scan(record.target());
                    record.columns().forEach(this::column);
                });
            default -> {}
        }
    }

    private void scan(Scan scan) {
        confined("A scan", scan.module(), scan.filter());
        inside(scan.filter());
    }

    private void confined(String what, Module module, Predicate filter) {
        if (!names(new Predicate.InOrganisation(), filter)) {
            throw new IllegalStateException(what + " of " + module.name() + " names no organisation");
        }
        if (module.sharesTable() && !names(new Predicate.OfModule(module.number()), filter)) {
            throw new IllegalStateException(what + " of " + module.name() + " does not name the module");
        }
    }

    private static boolean names(Predicate wanted, Predicate filter) {
        return filter instanceof Predicate.None
                || filter.equals(wanted)
                || parts(filter).contains(wanted);
    }

    private static List<Predicate> parts(Predicate filter) {
        return filter instanceof Predicate.And and ? and.parts() : List.of();
    }

    private void inside(Predicate predicate) {
        switch (predicate) {
            case Predicate.And and -> and.parts().forEach(this::inside);
            case Predicate.Or or -> or.parts().forEach(this::inside);
            case Predicate.Not not -> inside(not.part());
            case Predicate.Unlike unlike -> inside(unlike.part());
            case Predicate.ToOne toOne -> related(toOne.module(), toOne.target());
            case Predicate.ToMany toMany ->
                related(catalog.require(toMany.relation().target()), toMany.target());
            case Predicate.CountOf count ->
                related(catalog.require(count.relation().target()), count.target());
            case Predicate.Among among -> related(among.module(), among.where());
            case Predicate.Below below -> related(below.module(), below.top());
            case Predicate.ToAny toAny -> toAny.targets().forEach(this::scan);
            default -> {}
        }
    }

    private void related(Module module, Predicate target) {
        confined("A filter on records", module, target);
        inside(target);
    }
}
