package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.List;

/** Rule: what a plan may cost. Anything that may read a whole organisation is kept off the fast connections. */
final class CostRule {
    private CostRule() {}

    static Plan.Cost costOf(Block root) {
        if (root.children().stream().anyMatch(CostRule::figured)) {
            return Plan.Cost.SCANNING;
        }
        return switch (root.source()) {
            case Source.OneRecord one -> costOf(one);
            case Source.ByIds byIds -> Plan.Cost.KEYED;
            case Source.Groups groups -> Plan.Cost.SCANNING;
            // a count looks at no more than 10,001 rows, so the list below decides
            case Source.Header header -> costOf(root.children().getFirst());
            case Source.Records records -> costOf(records);
            case Source.Changes changes -> throw new IllegalArgumentException("A history is that of a record");
        };
    }

    /** Whether figures are asked for, of a list or of lists within it. */
    private static boolean figured(Block block) {
        return block.source() instanceof Source.Groups
                || block.children().stream().anyMatch(CostRule::figured);
    }

    /**
     * One indexed value leads to the record; those of a key of several fields may each be held by many. What an array
     * overlaps is planned for the values at hand: not knowing them, a shared plan expects many rows and reads the table.
     */
    private static Plan.Cost costOf(Source.OneRecord one) {
        List<Predicate> parts = one.scan().filter() instanceof Predicate.And and ? and.parts() : List.of();
        if (parts.stream().anyMatch(CostRule::identifies)) {
            return Plan.Cost.KEYED;
        }
        boolean listed = parts.stream()
                .anyMatch(
                        part -> part instanceof Predicate.Has has && has.field().servedByIndex());
        return listed ? Plan.Cost.LISTED : Plan.Cost.SCANNING;
    }

    private static boolean identifies(Predicate part) {
        return switch (part) {
            case Predicate.Compare compare -> identifies(compare.field()) && compare.comparison() == Comparison.EQ;
            case Predicate.Match match -> identifies(match.field()) && match.how() == TextMatch.EQ_IGNORE_CASE;
            case Predicate.Claims claims -> true;
            default -> false;
        };
    }

    private static boolean identifies(Field field) {
        return field.servedByIndex() && (field.unique() || field.type() instanceof FieldType.Identity);
    }

    private static Plan.Cost costOf(Source.Records records) {
        boolean ordered =
                records.order().isEmpty() || records.order().getFirst().servedByIndex();
        if (!ordered || !served(records.scan().filter())) {
            return Plan.Cost.SCANNING;
        }
        return Plan.Cost.LISTED;
    }

    private static boolean onlyWhatEveryPlanHas(Predicate filter) {
        return filter instanceof Predicate.And and
                ? and.parts().stream().allMatch(CostRule::everyPlanHas)
                : everyPlanHas(filter);
    }

    /** Whether an index narrows the filter, or there is nothing to narrow. */
    private static boolean served(Predicate filter) {
        return onlyWhatEveryPlanHas(filter)
                || (filter instanceof Predicate.And and && and.parts().stream().anyMatch(CostRule::narrows));
    }

    private static boolean everyPlanHas(Predicate part) {
        return part instanceof Predicate.InOrganisation
                || part instanceof Predicate.OfModule
                || part instanceof Predicate.Liveness
                || part instanceof Predicate.All
                || part instanceof Predicate.None;
    }

    private static boolean keyed(Field field) {
        return field.servedByIndex() || field.type() instanceof FieldType.Identity;
    }

    private static boolean narrows(Predicate part) {
        return switch (part) {
            case Predicate.Compare compare ->
                compare.comparison() != Comparison.NE && compare.field().servedByIndex();
            case Predicate.In in -> !in.negated() && keyed(in.field());
            case Predicate.Between between -> between.field().servedByIndex();
            case Predicate.Within within -> within.field().servedByIndex();
            case Predicate.Has has -> has.field().servedByIndex();
            case Predicate.Near near -> near.field().servedByIndex();
            case Predicate.Match match ->
                match.field().servedByIndex()
                        && (match.how() == TextMatch.STARTS_WITH || match.how() == TextMatch.EQ_IGNORE_CASE);
            case Predicate.Among among -> keyed(among.field());
            case Predicate.Shared shared -> true;
            case Predicate.Claims claims -> true;
            // each branch by its own index
            case Predicate.Or or -> or.parts().stream().allMatch(CostRule::narrows);
            case Predicate.And and -> and.parts().stream().anyMatch(CostRule::narrows);
            default -> false;
        };
    }
}
