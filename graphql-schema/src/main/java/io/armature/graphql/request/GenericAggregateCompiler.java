package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.query.Deleted;
import io.armature.core.query.GroupBy;
import io.armature.core.query.GroupOrder;
import io.armature.core.query.Having;
import io.armature.core.query.Measure;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.RecordQuery;
import io.armature.graphql.argument.GenericArguments;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code recordsAggregate}: groups and figures named by arguments, answered as JSON objects. */
final class GenericAggregateCompiler {
    private final Compilation compilation;
    private final Module module;
    private final GenericArguments arguments;
    private final SelectionCompiler keys;
    private final MeasureList measures = new MeasureList();

    GenericAggregateCompiler(Compilation compilation, Module module, GenericArguments arguments) {
        this.compilation = compilation;
        this.module = module;
        this.arguments = arguments;
        this.keys = new SelectionCompiler(compilation);
    }

    AggregateCompiler.Compiled root(ExecutableNormalizedField field) {
        return compile(field, where(arguments).orElseGet(Predicate.All::new), Deleted.WITHOUT, Paging.MAX_SIZE);
    }

    /**
     * @param where of the records that figures are of
     * @param most how many groups unless asked
     */
    AggregateCompiler.Compiled compile(ExecutableNormalizedField field, Predicate where, Deleted deleted, int most) {
        List<String> names = arguments.names("groupBy").orElseGet(List::of).stream()
                .distinct()
                .toList();
        List<GroupBy> groups = new GroupCompiler(compilation, module).named(names);
        List<Shape.GroupMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            members.add(member(child, names, groups));
        }
        FigureArguments figures = new FigureArguments(compilation, module, measures, groups);
        Having having = figures.having(arguments.given("having"));
        List<GroupOrder> order = figures.order(arguments.given("orderBy"));
        Paging paging = new Paging(
                false,
                arguments.operand("first", new Input.Form.AsCoerced(), compilation.inputs()),
                groups.isEmpty() ? 1 : most,
                Optional.empty());
        return new AggregateCompiler.Compiled(
                new RecordQuery.Aggregate(
                        module, where, deleted, groups, keys.reads(), measures.all(), having, order, paging),
                new Shape.Groups(members));
    }

    private Optional<Predicate> where(GenericArguments given) {
        return given.json("where", compilation.inputType(TypeNames.where(module)))
                .map(where -> compilation.where().compile(Optional.of(where), module));
    }

    private Shape.GroupMember member(ExecutableNormalizedField field, List<String> names, List<GroupBy> groups) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "key" -> new Shape.GroupMember.GroupKey(key, !groups.isEmpty(), keys.groups(names, groups));
            case "count" -> new Shape.GroupMember.Count(key, filtered(new Measure.Count(), field));
            case "countDistinct" -> distinct(key, field);
            case "sum" -> figures(key, AggregateFunction.SUM, field);
            case "avg" -> figures(key, AggregateFunction.AVG, field);
            case "min" -> figures(key, AggregateFunction.MIN, field);
            case "max" -> figures(key, AggregateFunction.MAX, field);
            case "__typename" -> new Shape.GroupMember.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A group has no " + field.getFieldName());
        };
    }

    /** The place of a figure, of the records alone that the field's own condition names if it has one. */
    private int filtered(Measure measure, ExecutableNormalizedField field) {
        GenericArguments own =
                compilation.generic(compilation.arguments(field.getSingleObjectTypeName(), field), field);
        return measures.add(where(own)
                .<Measure>map(where -> new Measure.Filtered(measure, where))
                .orElse(measure));
    }

    private Shape.GroupMember distinct(String key, ExecutableNormalizedField field) {
        List<String> names = arguments.names("countDistinct").orElseGet(List::of);
        FigureNames figures = new FigureNames(compilation, module);
        return new Shape.GroupMember.Figures(
                key,
                names.stream()
                        .distinct()
                        .map(name -> new Shape.Figure(
                                name,
                                filtered(figures.distinct(name, "countDistinct"), field),
                                Shape.FigureForm.INT,
                                ""))
                        .toList());
    }

    private Shape.GroupMember figures(String key, AggregateFunction function, ExecutableNormalizedField field) {
        List<String> names = arguments.names(function.fieldName()).orElseGet(List::of);
        return new Shape.GroupMember.Figures(
                key,
                names.stream()
                        .distinct()
                        .map(name -> figure(function, name, field))
                        .toList());
    }

    private Shape.Figure figure(AggregateFunction function, String name, ExecutableNormalizedField field) {
        FigureNames.Named named = new FigureNames(compilation, module).named(function, name, function.fieldName());
        int column = filtered(named.measure(), field);
        return new Shape.Figure(name, column, FigureForms.of(function, named.field()), "");
    }
}
