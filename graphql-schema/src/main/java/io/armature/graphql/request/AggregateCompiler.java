package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.armature.core.query.Deleted;
import io.armature.core.query.GroupBy;
import io.armature.core.query.GroupOrder;
import io.armature.core.query.Having;
import io.armature.core.query.Measure;
import io.armature.core.query.Operand;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.RecordQuery;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code accountsAggregate}: groups, figures, and what is read of each group's key. */
final class AggregateCompiler {

    /** A compiled aggregate. */
    record Compiled(RecordQuery.Aggregate query, Shape.Groups shape) {}

    private final Compilation compilation;
    private final Module module;
    private final SelectionCompiler keys;
    private final MeasureList measures = new MeasureList();

    AggregateCompiler(Compilation compilation, Module module) {
        this.compilation = compilation;
        this.module = module;
        this.keys = new SelectionCompiler(compilation);
    }

    Compiled root(ExecutableNormalizedField field, Map<String, Arg> arguments) {
        Predicate where = compilation.where().compile(Optional.ofNullable(arguments.get("where")), module);
        return compile(field, arguments, where, Deleted.WITHOUT, Paging.MAX_SIZE);
    }

    /**
     * @param where of the records that figures are of
     * @param most how many groups unless asked
     */
    Compiled compile(
            ExecutableNormalizedField field, Map<String, Arg> arguments, Predicate where, Deleted deleted, int most) {
        List<GroupBy> groups =
                new GroupCompiler(compilation, module).compile(Optional.ofNullable(arguments.get("groupBy")));
        List<Shape.GroupMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            members.add(member(child, groups));
        }
        FigureArguments figures = new FigureArguments(compilation, module, measures, groups);
        Having having = figures.having(Optional.ofNullable(arguments.get("having")));
        List<GroupOrder> order = figures.order(Optional.ofNullable(arguments.get("orderBy")));
        Optional<Operand> first = arguments.get("first") instanceof Arg.Leaf leaf
                ? Optional.of(compilation.inputs().add(leaf.source(), new Input.Form.AsCoerced()))
                : Optional.empty();
        Paging paging = new Paging(false, first, groups.isEmpty() ? 1 : most, Optional.empty());
        return new Compiled(
                new RecordQuery.Aggregate(
                        module, where, deleted, groups, keys.reads(), measures.all(), having, order, paging),
                new Shape.Groups(members));
    }

    private Shape.GroupMember member(ExecutableNormalizedField field, List<GroupBy> groups) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "key" -> new Shape.GroupMember.GroupKey(key, !groups.isEmpty(), groupKey(field, groups));
            case "datePart" -> new Shape.GroupMember.DatePart(key, keys.datePart(GroupKeys.part(of(field), groups)));
            case "count" -> new Shape.GroupMember.Count(key, filtered(new Measure.Count(), field));
            case "countDistinct" -> new Shape.GroupMember.Count(key, filtered(distinct(field), field));
            case "__typename" -> new Shape.GroupMember.TypeName(key, field.getSingleObjectTypeName());
            default -> new Shape.GroupMember.Figures(key, figures(field));
        };
    }

    private Measure distinct(ExecutableNormalizedField field) {
        return new FigureNames(compilation, module).distinct(of(field), "of");
    }

    private String of(ExecutableNormalizedField field) {
        Arg of = compilation.arguments(field.getSingleObjectTypeName(), field).get("of");
        return of instanceof Arg.Leaf leaf
                ? String.valueOf(leaf.source().value(compilation.arguments().variables()))
                : "";
    }

    /** The place of a figure, of the records alone that the field's own condition names if it has one. */
    private int filtered(Measure measure, ExecutableNormalizedField field) {
        Arg where =
                compilation.arguments(field.getSingleObjectTypeName(), field).get("where");
        return measures.add(
                where == null
                        ? measure
                        : new Measure.Filtered(measure, compilation.where().compile(Optional.of(where), module)));
    }

    private Shape.Record groupKey(ExecutableNormalizedField field, List<GroupBy> groups) {
        if (groups.isEmpty()) {
            return new Shape.Record(List.of());
        }
        new GroupKeys(compilation, groups).check(field.getChildren());
        String type = field.getChildren().getFirst().getSingleObjectTypeName();
        return keys.record(field.getChildren(), type);
    }

    private List<Shape.Figure> figures(ExecutableNormalizedField field) {
        List<Shape.Figure> figures = new ArrayList<>();
        AggregateFunction function = AggregateFunction.named(field.getFieldName());
        for (ExecutableNormalizedField child : field.getChildren()) {
            figures.add(figure(function, child, field));
        }
        return figures;
    }

    private Shape.Figure figure(
            AggregateFunction function, ExecutableNormalizedField child, ExecutableNormalizedField of) {
        String type = child.getSingleObjectTypeName();
        if (Compilation.typeName(child)) {
            return new Shape.Figure(child.getResultKey(), -1, Shape.FigureForm.TYPE_NAME, type);
        }
        Measure measure =
                switch (compilation.meaning(type, child)) {
                    case Meaning.Value value -> FigureForms.measure(function, value.field());
                    case Meaning.BaseAmount amount -> FigureForms.worth(function, amount.field());
                    default -> throw new IllegalStateException("No figure: " + child.getFieldName());
                };
        return new Shape.Figure(child.getResultKey(), filtered(measure, of), form(type, child), type);
    }

    private Shape.FigureForm form(String type, ExecutableNormalizedField child) {
        GraphQLObjectType object =
                (GraphQLObjectType) compilation.schema().schema().getType(type);
        GraphQLFieldDefinition definition = object.getFieldDefinition(child.getFieldName());
        return FigureForms.of(GraphQLTypeUtil.unwrapAll(definition.getType()));
    }
}
