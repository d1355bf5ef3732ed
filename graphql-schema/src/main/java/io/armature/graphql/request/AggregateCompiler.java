package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.armature.core.query.Measure;
import io.armature.core.query.Operand;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.RecordQuery;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Field;
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

    Compiled compile(ExecutableNormalizedField field, Map<String, Arg> arguments) {
        List<Field> groups = groups(Optional.ofNullable(arguments.get("groupBy")));
        Predicate where = compilation.where().compile(Optional.ofNullable(arguments.get("where")), module);
        List<Shape.GroupMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            members.add(member(child, groups));
        }
        Optional<Operand> first = arguments.get("first") instanceof Arg.Leaf leaf
                ? Optional.of(compilation.inputs().add(leaf.source(), new Input.Form.AsCoerced()))
                : Optional.empty();
        Paging paging = new Paging(false, first, Paging.MAX_SIZE, Optional.empty());
        return new Compiled(
                new RecordQuery.Aggregate(module, where, groups, keys.reads(), measures.all(), paging),
                new Shape.Groups(members));
    }

    private List<Field> groups(Optional<Arg> groupBy) {
        List<Arg> items =
                switch (groupBy.orElseGet(Arg.Nothing::new)) {
                    case Arg.Items given -> given.items();
                    case Arg.Members single -> List.of(single);
                    case Arg.Nothing nothing -> List.of();
                    case Arg.Leaf leaf -> throw BadArgument.because("'groupBy' takes a list of objects.");
                };
        return items.stream().map(this::group).distinct().toList();
    }

    private Field group(Arg item) {
        if (item instanceof Arg.Members members && members.byName().size() == 1) {
            String name = members.byName().firstEntry().getKey();
            return module.fieldOfValue(name)
                    .orElseThrow(() -> BadArgument.because("There is no field '" + name + "' to group by."));
        }
        throw BadArgument.because("Each member of 'groupBy' names exactly one field.");
    }

    private Shape.GroupMember member(ExecutableNormalizedField field, List<Field> groups) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "key" -> new Shape.GroupMember.GroupKey(key, !groups.isEmpty(), groupKey(field, groups));
            case "count" -> new Shape.GroupMember.Count(key, measures.add(new Measure.Count()));
            case "__typename" -> new Shape.GroupMember.TypeName(key, field.getSingleObjectTypeName());
            default -> new Shape.GroupMember.Figures(key, figures(field));
        };
    }

    private Shape.Record groupKey(ExecutableNormalizedField field, List<Field> groups) {
        if (groups.isEmpty()) {
            return new Shape.Record(List.of());
        }
        for (ExecutableNormalizedField child : field.getChildren()) {
            if (!Compilation.typeName(child)) {
                requireGrouped(child, groups);
            }
        }
        String type = field.getChildren().getFirst().getSingleObjectTypeName();
        return keys.record(field.getChildren(), type);
    }

    private void requireGrouped(ExecutableNormalizedField child, List<Field> groups) {
        Field field =
                switch (compilation.meaning(child.getSingleObjectTypeName(), child)) {
                    case Meaning.Value value -> value.field();
                    case Meaning.Label label -> label.field();
                    case Meaning.ToOne toOne -> toOne.reference();
                    case Meaning.ToAny toAny -> toAny.reference();
                    default -> throw new IllegalStateException("No group key: " + child.getFieldName());
                };
        if (!groups.contains(field)) {
            throw BadArgument.because("'key." + child.getFieldName() + "' is not grouped by. Add { " + field.valueName()
                    + ": VALUE } to groupBy, or leave it out of the key.");
        }
    }

    private List<Shape.Figure> figures(ExecutableNormalizedField field) {
        List<Shape.Figure> figures = new ArrayList<>();
        AggregateFunction function = AggregateFunction.named(field.getFieldName());
        for (ExecutableNormalizedField child : field.getChildren()) {
            figures.add(figure(function, child));
        }
        return figures;
    }

    private Shape.Figure figure(AggregateFunction function, ExecutableNormalizedField child) {
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
        return new Shape.Figure(child.getResultKey(), measures.add(measure), form(type, child), type);
    }

    private Shape.FigureForm form(String type, ExecutableNormalizedField child) {
        GraphQLObjectType object =
                (GraphQLObjectType) compilation.schema().schema().getType(type);
        GraphQLFieldDefinition definition = object.getFieldDefinition(child.getFieldName());
        return FigureForms.of(GraphQLTypeUtil.unwrapAll(definition.getType()));
    }
}
