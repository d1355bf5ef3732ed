package io.armature.core.query;

/** Proves of a finished plan what must hold of every plan. A failure is a defect of the planner, never of a caller. */
final class PlanChecks {
    private PlanChecks() {}

    static void everyScanNamesItsOrganisation(Plan plan) {
        block(plan.root());
    }

    private static void block(Block block) {
        switch (block.source()) {
            case Source.Header header -> {}
            case Source.Records records -> scan(records.scan());
            case Source.OneRecord one -> scan(one.scan());
            case Source.ByIds byIds -> scan(byIds.scan());
            case Source.Groups groups -> scan(groups.scan());
        }
        block.joins().forEach(join -> scan(join.target()));
        for (Column column : block.columns()) {
            if (column instanceof Column.Count count) {
                scan(count.scan());
            }
        }
        block.children().forEach(PlanChecks::block);
    }

    private static void scan(Scan scan) {
        if (!namesOrganisation(scan.filter())) {
            throw new IllegalStateException("A scan of " + scan.module().name() + " names no organisation");
        }
        inside(scan.filter());
    }

    private static boolean namesOrganisation(Predicate filter) {
        return switch (filter) {
            case Predicate.InOrganisation inOrganisation -> true;
            case Predicate.And and -> and.parts().stream().anyMatch(Predicate.InOrganisation.class::isInstance);
            case Predicate.None none -> true;
            default -> false;
        };
    }

    private static void inside(Predicate predicate) {
        switch (predicate) {
            case Predicate.And and -> and.parts().forEach(PlanChecks::inside);
            case Predicate.Or or -> or.parts().forEach(PlanChecks::inside);
            case Predicate.Not not -> inside(not.part());
            case Predicate.Unlike unlike -> inside(unlike.part());
            case Predicate.ToOne toOne -> related(toOne.reference().name(), toOne.target());
            case Predicate.ToMany toMany -> related(toMany.relation().name(), toMany.target());
            default -> {}
        }
    }

    private static void related(String name, Predicate target) {
        if (!namesOrganisation(target)) {
            throw new IllegalStateException("A filter through " + name + " names no organisation");
        }
        inside(target);
    }
}
