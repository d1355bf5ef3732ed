package io.armature.core.query;

import java.util.Map;

/**
 * Records to be found and written.
 *
 * @param scan those that are found
 * @param reached the records that formulas of the condition compute with, by module: those the caller may see
 */
public record Match(Scan scan, Map<String, Scan> reached) {

    public Match {
        reached = Map.copyOf(reached);
    }

    /** Whether the condition looks at more than the record itself: then a lock of the record does not hold its truth. */
    public boolean looksBeyond() {
        return !reached.isEmpty() || looksBeyond(scan.filter());
    }

    private static boolean looksBeyond(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().anyMatch(Match::looksBeyond);
            case Predicate.Or or -> or.parts().stream().anyMatch(Match::looksBeyond);
            case Predicate.Not not -> looksBeyond(not.part());
            case Predicate.Unlike unlike -> looksBeyond(unlike.part());
            case Predicate.ToOne toOne -> true;
            case Predicate.ToMany toMany -> true;
            case Predicate.CountOf count -> true;
            case Predicate.Among among -> true;
            case Predicate.Below below -> true;
            case Predicate.ToAny toAny -> true;
            case Predicate.Shared shared -> true;
            case Predicate.Claims claims -> true;
            case Predicate.Compare compare -> false;
            case Predicate.In in -> false;
            case Predicate.IsNull isNull -> false;
            case Predicate.Between between -> false;
            case Predicate.Match match -> false;
            case Predicate.Within within -> false;
            case Predicate.Has has -> false;
            case Predicate.Contains contains -> false;
            case Predicate.Near near -> false;
            case Predicate.All all -> false;
            case Predicate.None none -> false;
            case Predicate.InOrganisation inOrganisation -> false;
            case Predicate.OfModule ofModule -> false;
            case Predicate.Liveness liveness -> false;
        };
    }
}
