package io.armature.core.query;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Module;
import java.util.List;

/**
 * Gives the conditions of permissions their organisation, module and liveness. Unlike the conditions of callers they see
 * all records: what a permission looks at is not itself a matter of permission.
 */
public final class Confinement {
    private final Catalog catalog;

    public Confinement(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The records of a module that a condition of a permission holds for. */
    public Scan scan(Module module, Predicate condition, Deleted deleted) {
        return new Scan(module, Simplification.simplify(confined(module, inner(condition), deleted)));
    }

    /** A condition over records of the module, its scans confined. */
    static Predicate confined(Module module, Predicate condition, Deleted deleted) {
        return new Predicate.And(List.of(
                new Predicate.InOrganisation(),
                module.sharesTable() ? new Predicate.OfModule(module.number()) : new Predicate.All(),
                new Predicate.Liveness(deleted),
                condition));
    }

    Predicate inner(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and ->
                new Predicate.And(and.parts().stream().map(this::inner).toList());
            case Predicate.Or or ->
                new Predicate.Or(or.parts().stream().map(this::inner).toList());
            case Predicate.Not not -> new Predicate.Not(inner(not.part()));
            case Predicate.Unlike unlike -> new Predicate.Unlike(inner(unlike.part()), unlike.expected());
            case Predicate.ToOne toOne ->
                new Predicate.ToOne(toOne.reference(), toOne.module(), live(toOne.module(), toOne.target()));
            case Predicate.ToMany toMany -> toMany(toMany);
            case Predicate.CountOf count ->
                new Predicate.CountOf(
                        count.relation(),
                        live(catalog.require(count.relation().target()), count.target()),
                        count.tests());
            case Predicate.Among among ->
                new Predicate.Among(
                        among.field(), among.module(), among.selected(), live(among.module(), among.where()));
            case Predicate.Below below ->
                new Predicate.Below(below.field(), below.module(), below.parent(), live(below.module(), below.top()));
            case Predicate.ToAny toAny ->
                new Predicate.ToAny(
                        toAny.reference(),
                        toAny.targets().stream()
                                .map(target -> scan(target.module(), target.filter(), Deleted.WITHOUT))
                                .toList());
            case Predicate.Shared shared -> shared;
            case Predicate.Compare compare -> compare;
            case Predicate.In in -> in;
            case Predicate.IsNull isNull -> isNull;
            case Predicate.Between between -> between;
            case Predicate.Match match -> match;
            case Predicate.Within within -> within;
            case Predicate.Has has -> has;
            case Predicate.Claims claims -> claims;
            case Predicate.Contains contains -> contains;
            case Predicate.Near near -> near;
            case Predicate.All all -> all;
            case Predicate.None none -> none;
            case Predicate.InOrganisation inOrganisation -> inOrganisation;
            case Predicate.OfModule ofModule -> ofModule;
            case Predicate.Liveness liveness -> liveness;
        };
    }

    private Predicate toMany(Predicate.ToMany toMany) {
        Module target = catalog.require(toMany.relation().target());
        return toMany.quantifier() == Quantifier.EVERY
                ? new Predicate.ToMany(
                        toMany.relation(), Quantifier.NONE, live(target, new Predicate.Not(toMany.target())))
                : new Predicate.ToMany(toMany.relation(), toMany.quantifier(), live(target, toMany.target()));
    }

    private Predicate live(Module module, Predicate condition) {
        return confined(module, inner(condition), Deleted.WITHOUT);
    }
}
