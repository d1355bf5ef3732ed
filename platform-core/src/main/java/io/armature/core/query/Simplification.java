package io.armature.core.query;

import java.util.ArrayList;
import java.util.List;

/** Rule: flattens and-and, or-or, and drops what is always true or false, so that SQL text stays short and constant. */
final class Simplification {
    private Simplification() {}

    static Predicate simplify(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> and(and.parts());
            case Predicate.Or or -> or(or.parts());
            case Predicate.Not not -> not(simplify(not.part()));
            case Predicate.Unlike unlike -> new Predicate.Unlike(simplify(unlike.part()), unlike.expected());
            case Predicate.ToOne toOne ->
                new Predicate.ToOne(toOne.reference(), toOne.module(), simplify(toOne.target()));
            case Predicate.ToMany toMany ->
                new Predicate.ToMany(toMany.relation(), toMany.quantifier(), simplify(toMany.target()));
            case Predicate.CountOf count ->
                new Predicate.CountOf(count.relation(), simplify(count.target()), count.tests());
            case Predicate.Among among ->
                new Predicate.Among(among.field(), among.module(), among.selected(), simplify(among.where()));
            case Predicate.Below below ->
                new Predicate.Below(below.field(), below.module(), below.parent(), simplify(below.top()));
            case Predicate.ToAny toAny -> toAny;
            case Predicate.Shared shared -> shared;
            case Predicate.All all -> all;
            case Predicate.None none -> none;
            case Predicate.InOrganisation inOrganisation -> inOrganisation;
            case Predicate.OfModule ofModule -> ofModule;
            case Predicate.Liveness liveness -> liveness.deleted() == Deleted.WITH ? new Predicate.All() : liveness;
            case Predicate.Compare compare -> compare;
            case Predicate.In in -> in;
            case Predicate.Between between -> between;
            case Predicate.Match match -> match;
            case Predicate.IsNull isNull -> isNull;
            case Predicate.Within within -> within;
            case Predicate.Has has -> has;
            case Predicate.Claims claims -> claims;
            case Predicate.Contains contains -> contains;
            case Predicate.Near near -> near;
        };
    }

    private static Predicate and(List<Predicate> parts) {
        List<Predicate> kept = new ArrayList<>();
        for (Predicate part : parts) {
            Predicate simple = simplify(part);
            switch (simple) {
                case Predicate.All all -> {}
                case Predicate.None none -> {
                    return none;
                }
                case Predicate.And inner -> kept.addAll(inner.parts());
                default -> kept.add(simple);
            }
        }
        if (kept.isEmpty()) {
            return new Predicate.All();
        }
        return kept.size() == 1 ? kept.getFirst() : new Predicate.And(kept);
    }

    private static Predicate or(List<Predicate> parts) {
        List<Predicate> kept = new ArrayList<>();
        for (Predicate part : parts) {
            Predicate simple = simplify(part);
            switch (simple) {
                case Predicate.All all -> {
                    return all;
                }
                case Predicate.None none -> {}
                case Predicate.Or inner -> kept.addAll(inner.parts());
                default -> kept.add(simple);
            }
        }
        if (kept.isEmpty()) {
            return new Predicate.None();
        }
        return kept.size() == 1 ? kept.getFirst() : new Predicate.Or(kept);
    }

    private static Predicate not(Predicate part) {
        return switch (part) {
            case Predicate.All all -> new Predicate.None();
            case Predicate.None none -> new Predicate.All();
            case Predicate.Not inner -> inner.part();
            default -> new Predicate.Not(part);
        };
    }
}
