package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.OnDelete;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives every scan its organisation, module, liveness and permission, those inside relation filters too. The only place where
 * scans are made.
 */
final class Scoping {
    private final Catalog catalog;
    private final Visibility visibility;
    private final Confinement confinement;

    Scoping(Catalog catalog, Visibility visibility) {
        this.catalog = catalog;
        this.visibility = visibility;
        this.confinement = new Confinement(catalog);
    }

    Scan scan(Module module, Predicate where, Deleted deleted) {
        return new Scan(module, scoped(module, where, deleted));
    }

    /** The live, visible records of a module. */
    Scan all(Module module) {
        return scan(module, new Predicate.All(), Deleted.WITHOUT);
    }

    private Predicate scoped(Module module, Predicate where, Deleted deleted) {
        return Simplification.simplify(new Predicate.And(List.of(
                new Predicate.InOrganisation(),
                module.sharesTable() ? new Predicate.OfModule(module.number()) : new Predicate.All(),
                new Predicate.Liveness(deleted),
                confinement.inner(visibility.rows(module)),
                inner(where))));
    }

    private Predicate inner(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and ->
                new Predicate.And(and.parts().stream().map(this::inner).toList());
            case Predicate.Or or ->
                new Predicate.Or(or.parts().stream().map(this::inner).toList());
            case Predicate.Not not -> new Predicate.Not(inner(not.part()));
            case Predicate.ToOne toOne ->
                new Predicate.ToOne(
                        toOne.reference(), toOne.module(), scoped(toOne.module(), toOne.target(), Deleted.WITHOUT));
            case Predicate.ToMany toMany -> toMany(toMany);
            case Predicate.CountOf count ->
                new Predicate.CountOf(count.relation(), children(count.relation(), count.target()), count.tests());
            case Predicate.Compare compare when lookedUp(compare.field()) -> visible(compare);
            case Predicate.In in when lookedUp(in.field()) -> visible(in);
            case Predicate.IsNull isNull
            when lookedUp(isNull.field()) -> new Predicate.Unlike(exists(isNull.field()), isNull.expected());
            case Predicate.Unlike unlike -> new Predicate.Unlike(inner(unlike.part()), unlike.expected());
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
            case Predicate.Among among -> confinement.inner(among);
            case Predicate.Below below -> confinement.inner(below);
            case Predicate.ToAny toAny -> confinement.inner(toAny);
            case Predicate.Shared shared -> shared;
            case Predicate.All all -> all;
            case Predicate.None none -> none;
            case Predicate.InOrganisation inOrganisation -> inOrganisation;
            case Predicate.OfModule ofModule -> ofModule;
            case Predicate.Liveness liveness -> liveness;
        };
    }

    /** A key of an order, the records it looks at live and visible. */
    OrderKey key(OrderKey key) {
        return switch (key) {
            case OrderKey.Own own -> own;
            case OrderKey.Through through ->
                new OrderKey.Through(
                        through.reference(),
                        through.module(),
                        scoped(through.module(), through.target(), Deleted.WITHOUT),
                        key(through.of()));
            case OrderKey.Children children ->
                new OrderKey.Children(children.relation(), children(children.relation(), children.target()));
        };
    }

    /** What groups are formed by, the records it looks at live and visible. */
    Source.GroupKey group(GroupBy group) {
        List<Source.Step> path = group.path().stream()
                .map(link -> new Source.Step(link.reference(), all(link.module())))
                .toList();
        return new Source.GroupKey(path, group.field(), group.bucket(), shown(group.field()));
    }

    /** A figure, the records it looks at live and visible. */
    Measure measure(Measure measure) {
        return switch (measure) {
            case Measure.CountDistinct distinct -> new Measure.CountDistinct(distinct.field(), shown(distinct.field()));
            case Measure.Filtered filtered ->
                new Measure.Filtered(measure(filtered.of()), Simplification.simplify(inner(filtered.where())));
            case Measure.Count count -> count;
            case Measure.Sum sum -> sum;
            case Measure.Avg avg -> avg;
            case Measure.Min min -> min;
            case Measure.Max max -> max;
            case Measure.Worth worth -> worth;
        };
    }

    private List<Scan> shown(Field field) {
        return lookedUp(field) ? targets(field) : List.of();
    }

    private Predicate children(ToManyRelation relation, Predicate target) {
        return scoped(catalog.require(relation.target()), target, Deleted.WITHOUT);
    }

    private Predicate toMany(Predicate.ToMany toMany) {
        ToManyRelation relation = toMany.relation();
        return switch (toMany.quantifier()) {
            case SOME, NONE -> new Predicate.ToMany(relation, toMany.quantifier(), children(relation, toMany.target()));
            // every x: p  is  no visible x: not p
            case EVERY ->
                new Predicate.ToMany(relation, Quantifier.NONE, children(relation, new Predicate.Not(toMany.target())));
        };
    }

    /** A reference to a record that is deleted or hidden reads as null, so a filter must not find it either. */
    private Predicate visible(Predicate.Compare compare) {
        Predicate.Compare equal = new Predicate.Compare(compare.field(), Comparison.EQ, compare.value());
        Predicate found = Predicate.and(equal, exists(compare.field()));
        return compare.comparison() == Comparison.NE ? new Predicate.Not(found) : found;
    }

    private Predicate visible(Predicate.In in) {
        Predicate.In among = new Predicate.In(in.field(), false, in.values());
        Predicate found = Predicate.and(among, exists(in.field()));
        return in.negated() ? new Predicate.Not(found) : found;
    }

    private Predicate exists(Field reference) {
        return new Predicate.Or(targets(reference).stream()
                .<Predicate>map(scan -> new Predicate.ToOne(reference, scan.module(), scan.filter()))
                .toList());
    }

    /** The records a reference may point to, module by module. */
    List<Scan> targets(Field reference) {
        return catalog.targets(reference).stream().map(this::all).toList();
    }

    /** Those of some fields that the caller may read. */
    List<Field> readable(Collection<Field> fields) {
        return fields.stream().filter(visibility::mayRead).toList();
    }

    /** The live records that the caller sees of those modules that it may read. */
    List<Scan> seen(Stream<Module> modules) {
        return modules.filter(visibility::mayRead).map(this::all).toList();
    }

    /**
     * Whether the id that a field holds is shown only after a look at the record referred to. What is deleted along with
     * its target, or keeps the target from being deleted, always refers to a live one.
     */
    boolean lookedUp(Field field) {
        if (field.type() instanceof FieldType.AnyReference any && any.onDelete() != OnDelete.SET_NULL) {
            return !catalog.targets(field).stream()
                    .allMatch(module -> visibility.rows(module) instanceof Predicate.All);
        }
        return field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.AnyReference;
    }
}
