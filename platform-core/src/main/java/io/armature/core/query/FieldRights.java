package io.armature.core.query;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rule: a field the caller may not read can be neither read nor used to filter, order, group or aggregate, and a module the
 * caller may not read cannot be asked for. Permissions themselves are exempt: their conditions are laid over the query later.
 */
final class FieldRights {
    private final Catalog catalog;
    private final Visibility visibility;
    private final Set<Field> formulas = new LinkedHashSet<>();

    private FieldRights(Catalog catalog, Visibility visibility) {
        this.catalog = catalog;
        this.visibility = visibility;
    }

    /** The formulas that the query names, once none of its fields is refused. */
    static Set<Field> check(RecordQuery query, Catalog catalog, Visibility visibility) {
        FieldRights rights = new FieldRights(catalog, visibility);
        rights.query(query);
        return rights.formulas;
    }

    private void query(RecordQuery query) {
        switch (query) {
            case RecordQuery.Page page -> {
                module(page.module());
                predicate(page.where());
                page.order().forEach(order -> key(order.key()));
                reads(page.reads());
                page.aggregates().forEach(this::query);
            }
            case RecordQuery.One one -> {
                module(one.module());
                predicate(one.where());
                reads(one.reads());
            }
            case RecordQuery.Batch batch -> reads(batch.reads());
            case RecordQuery.Several several -> reads(several.reads());
            case RecordQuery.Aggregate aggregate -> {
                module(aggregate.module());
                predicate(aggregate.where());
                aggregate.groups().forEach(this::group);
                aggregate.measures().forEach(this::measure);
                reads(aggregate.keyReads());
            }
        }
    }

    private void group(GroupBy group) {
        for (GroupBy.Link link : group.path()) {
            field(link.reference());
            module(link.module());
        }
        field(group.field());
    }

    private void reads(List<Read> reads) {
        for (Read read : reads) {
            switch (read) {
                case Read.Value value -> field(value.field());
                case Read.OfGroup group -> {}
                case Read.BaseAmount base -> field(base.field());
                case Read.E164 phone -> field(phone.field());
                case Read.OfFile file -> field(file.field());
                case Read.ToOne toOne -> {
                    field(toOne.reference());
                    reads(toOne.reads());
                }
                case Read.AnyOne any -> {
                    field(any.reference());
                    any.targets().forEach(target -> reads(target.reads()));
                }
                case Read.ToMany toMany -> {
                    relation(toMany.relation());
                    query(toMany.page());
                }
                // told of the fields that may be read, which the plan names
                case Read.Changes changes -> {}
            }
        }
    }

    private void measure(Measure measure) {
        switch (measure) {
            case Measure.Count count -> {}
            case Measure.CountDistinct distinct -> field(distinct.field());
            case Measure.Filtered filtered -> {
                measure(filtered.of());
                predicate(filtered.where());
            }
            case Measure.Sum sum -> field(sum.field());
            case Measure.Avg avg -> field(avg.field());
            case Measure.Worth worth -> field(worth.field());
            case Measure.Min min -> field(min.field());
            case Measure.Max max -> field(max.field());
        }
    }

    private void predicate(Predicate predicate) {
        switch (predicate) {
            case Predicate.And and -> and.parts().forEach(this::predicate);
            case Predicate.Or or -> or.parts().forEach(this::predicate);
            case Predicate.Not not -> predicate(not.part());
            case Predicate.Unlike unlike -> predicate(unlike.part());
            case Predicate.ToOne toOne -> {
                field(toOne.reference());
                predicate(toOne.target());
            }
            case Predicate.ToMany toMany -> {
                relation(toMany.relation());
                predicate(toMany.target());
            }
            case Predicate.CountOf count -> {
                relation(count.relation());
                predicate(count.target());
            }
            case Predicate.Compare compare -> field(compare.field());
            case Predicate.In in -> field(in.field());
            case Predicate.Between between -> field(between.field());
            case Predicate.Match match -> field(match.field());
            case Predicate.IsNull isNull -> field(isNull.field());
            case Predicate.Within within -> field(within.field());
            case Predicate.Has has -> field(has.field());
            case Predicate.Claims claims -> claims.key().fields().forEach(this::field);
            case Predicate.Contains contains -> field(contains.field());
            case Predicate.Near near -> field(near.field());
            case Predicate.Among among -> throw ofPermissions(among);
            case Predicate.Below below -> throw ofPermissions(below);
            case Predicate.Shared shared -> throw ofPermissions(shared);
            case Predicate.ToAny toAny -> throw ofPermissions(toAny);
            case Predicate.All all -> {}
            case Predicate.None none -> {}
            case Predicate.InOrganisation inOrganisation -> {}
            case Predicate.OfModule ofModule -> {}
            case Predicate.Liveness liveness -> {}
        }
    }

    private void key(OrderKey key) {
        switch (key) {
            case OrderKey.Own own -> field(own.field());
            case OrderKey.Through through -> {
                field(through.reference());
                module(through.module());
                predicate(through.target());
                key(through.of());
            }
            case OrderKey.Children children -> {
                relation(children.relation());
                predicate(children.target());
            }
        }
    }

    /** Which records refer to one, how many, or whether some do, tells of the reference they hold. */
    private void relation(ToManyRelation relation) {
        Module target = catalog.require(relation.target());
        module(target);
        field(target.require(relation.field()));
    }

    private void field(Field field) {
        if (!visibility.mayRead(field)) {
            throw new ProblemException(Problem.ofField(
                    ProblemCode.FIELD_FORBIDDEN, field.name(), "You may not read this field. Leave it out."));
        }
        if (field.computed()) {
            formulas.add(field);
        }
    }

    private void module(Module module) {
        if (!visibility.mayRead(module)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.FORBIDDEN, "You may not read these records. Leave them out."));
        }
    }

    private static IllegalArgumentException ofPermissions(Predicate predicate) {
        return new IllegalArgumentException("No caller's condition: " + predicate);
    }
}
