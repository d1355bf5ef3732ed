package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.query.Measure;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.RecordQuery;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.GenericArguments;
import io.armature.graphql.argument.Input;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Field;
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

    GenericAggregateCompiler(Compilation compilation, GenericCompiler root) {
        this.compilation = compilation;
        this.module = root.module();
        this.arguments = root.arguments();
        this.keys = new SelectionCompiler(compilation);
    }

    AggregateCompiler.Compiled compile(ExecutableNormalizedField field) {
        List<Field> groups = groups();
        Predicate where = compilation
                .where()
                .compile(arguments.json("where", compilation.inputType(TypeNames.where(module))), module);
        List<Shape.GroupMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            members.add(member(child, groups));
        }
        Paging paging = new Paging(
                false,
                arguments.operand("first", new Input.Form.AsCoerced(), compilation.inputs()),
                Paging.MAX_SIZE,
                Optional.empty());
        return new AggregateCompiler.Compiled(
                new RecordQuery.Aggregate(module, where, groups, keys.reads(), measures.all(), paging),
                new Shape.Groups(members));
    }

    private List<Field> groups() {
        List<String> names = arguments.names("groupBy").orElseGet(List::of);
        return names.stream().map(this::group).distinct().toList();
    }

    private Field group(String name) {
        if (!compilation.takes(TypeNames.group(module), name)) {
            throw BadArgument.at("groupBy", "There is no field '" + name + "' to group by.");
        }
        return module.fieldOfValue(name).orElseThrow();
    }

    private Shape.GroupMember member(ExecutableNormalizedField field, List<Field> groups) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "key" -> new Shape.GroupMember.GroupKey(key, !groups.isEmpty(), keys.values(groups));
            case "count" -> new Shape.GroupMember.Count(key, measures.add(new Measure.Count()));
            case "sum" -> figures(key, AggregateFunction.SUM);
            case "avg" -> figures(key, AggregateFunction.AVG);
            case "min" -> figures(key, AggregateFunction.MIN);
            case "max" -> figures(key, AggregateFunction.MAX);
            case "__typename" -> new Shape.GroupMember.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A group has no " + field.getFieldName());
        };
    }

    private Shape.GroupMember figures(String key, AggregateFunction function) {
        List<String> names = arguments.names(function.fieldName()).orElseGet(List::of);
        return new Shape.GroupMember.Figures(
                key,
                names.stream().distinct().map(name -> figure(function, name)).toList());
    }

    private Shape.Figure figure(AggregateFunction function, String name) {
        Field field = module.fieldOfValue(name)
                .filter(found -> compilation.schema().has(TypeNames.aggregated(module, function), name))
                .orElseThrow(() -> BadArgument.at(
                        function.fieldName(), "There is no field '" + name + "' that this can be told of."));
        int column = measures.add(FigureForms.measure(function, field));
        return new Shape.Figure(name, column, FigureForms.of(function.result(field.valueKind())), "");
    }
}
