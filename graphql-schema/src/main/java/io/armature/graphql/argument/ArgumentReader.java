package io.armature.graphql.argument;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a field, noting for every value whether the document or a variable holds it. */
public final class ArgumentReader {
    private final Map<String, Object> variables;
    private final GraphQLContext context;
    private final Locale locale;

    /** @param variables coerced */
    public ArgumentReader(Map<String, Object> variables, GraphQLContext context, Locale locale) {
        this.variables = variables;
        this.context = context;
        this.locale = locale;
    }

    /** What the saved view says that an argument names; empty when it is not there for the caller. */
    public Optional<ViewArguments> view(Arg.Leaf id) {
        return ViewArguments.of(id.source(), variables);
    }

    /** The variables it reads, coerced. */
    public Map<String, Object> variables() {
        return variables;
    }

    /** Arguments that are given, by name; one whose variable is missing counts as not given. */
    public Map<String, Arg> read(List<GraphQLArgument> definitions, List<Argument> given) {
        Map<String, Arg> all = new LinkedHashMap<>();
        for (Argument argument : given) {
            definitions.stream()
                    .filter(definition -> definition.getName().equals(argument.getName()))
                    .findFirst()
                    .ifPresent(definition -> put(all, argument.getName(), argument.getValue(), definition.getType()));
        }
        return all;
    }

    private void put(Map<String, Arg> all, String name, Value<?> value, GraphQLInputType type) {
        if (value instanceof VariableReference reference && !variables.containsKey(reference.getName())) {
            return;
        }
        all.put(name, written(value, type));
    }

    private Arg written(Value<?> value, GraphQLInputType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (value) {
            case NullValue none -> new Arg.Nothing();
            case VariableReference reference ->
                held(
                        new InputSource.Variable(reference.getName(), List.of()),
                        variables.get(reference.getName()),
                        bare);
            case ObjectValue object when bare instanceof GraphQLInputObjectType input -> members(object, input);
            case ArrayValue array when bare instanceof GraphQLList list && ofObjects(list) -> items(array, list);
            case ArrayValue array when bare instanceof GraphQLList list && hasVariables(array) -> several(array, list);
            case Value<?> single
            when bare instanceof GraphQLList list && ofObjects(list) ->
                new Arg.Items(List.of(written(single, (GraphQLInputType) list.getWrappedType())));
            case Value<?> literal -> literal(literal, type);
        };
    }

    private Arg literal(Value<?> value, GraphQLInputType type) {
        Object coerced =
                ValuesResolver.valueToInternalValue(InputValueWithState.newLiteralValue(value), type, context, locale);
        return coerced == null ? new Arg.Nothing() : new Arg.Leaf(new InputSource.Literal(coerced), coerced);
    }

    private Arg members(ObjectValue object, GraphQLInputObjectType type) {
        LinkedHashMap<String, Arg> members = new LinkedHashMap<>();
        for (ObjectField field : object.getObjectFields()) {
            put(
                    members,
                    field.getName(),
                    field.getValue(),
                    type.getFieldDefinition(field.getName()).getType());
        }
        return new Arg.Members(members);
    }

    private Arg items(ArrayValue array, GraphQLList list) {
        GraphQLInputType item = (GraphQLInputType) list.getWrappedType();
        return new Arg.Items(
                array.getValues().stream().map(value -> written(value, item)).toList());
    }

    private Arg several(ArrayValue array, GraphQLList list) {
        GraphQLInputType item = (GraphQLInputType) list.getWrappedType();
        List<InputSource> sources = new ArrayList<>();
        for (Value<?> value : array.getValues()) {
            if (written(value, item) instanceof Arg.Leaf leaf) {
                sources.add(leaf.source());
            }
        }
        InputSource.Several source = new InputSource.Several(sources);
        return new Arg.Leaf(source, List.of());
    }

    /** A value inside a variable. */
    private Arg held(InputSource.Variable source, @Nullable Object value, GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (value) {
            case null -> new Arg.Nothing();
            case Map<?, ?> map when bare instanceof GraphQLInputObjectType input -> heldMembers(source, map, input);
            case List<?> list
            when bare instanceof GraphQLList items && ofObjects(items) -> heldItems(source, list, items);
            case Map<?, ?> single
            when bare instanceof GraphQLList items && ofObjects(items) ->
                new Arg.Items(List.of(held(source, single, items.getWrappedType())));
            default -> new Arg.Leaf(source, value);
        };
    }

    private Arg heldMembers(InputSource.Variable source, Map<?, ?> map, GraphQLInputObjectType type) {
        LinkedHashMap<String, Arg> members = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            members.put(
                    name,
                    held(source.at(name), value, type.getFieldDefinition(name).getType()));
        });
        return new Arg.Members(members);
    }

    private Arg heldItems(InputSource.Variable source, List<?> list, GraphQLList type) {
        List<Arg> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(held(source.at(i), list.get(i), type.getWrappedType()));
        }
        return new Arg.Items(items);
    }

    private static boolean ofObjects(GraphQLList list) {
        return GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLInputObjectType;
    }

    private static boolean hasVariables(ArrayValue array) {
        return array.getValues().stream().anyMatch(VariableReference.class::isInstance);
    }
}
