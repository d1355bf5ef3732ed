package io.armature.graphql.execute;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many records the arguments of a write name beside its own: each that is created, connected, changed or deleted with
 * them. Only what the caller's schema has counts: a name that is not there for the caller costs as one that never was.
 */
final class NestedRecords {
    /** A member of every input for other records and of none for a value. */
    private static final String OF_OTHERS = "connect";

    private static final String CHANGED = "set";

    private final GraphQLSchema schema;
    private final Map<String, Object> variables;

    private NestedRecords(GraphQLSchema schema, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = variables;
    }

    /**
     * @param module whose records are written
     * @param arguments as the document has them, input objects and JSON alike
     * @param schema the caller's
     * @param variables coerced
     */
    static long among(Module module, List<Argument> arguments, GraphQLSchema schema, Map<String, Object> variables) {
        NestedRecords records = new NestedRecords(schema, variables);
        return arguments.stream()
                .mapToLong(argument -> records.in(module, argument))
                .sum();
    }

    private long in(Module module, Argument argument) {
        return switch (argument.getName()) {
            case "input", "inputs", "values" -> records(argument.getValue(), TypeNames.input(module));
            case CHANGED -> records(argument.getValue(), TypeNames.patch(module));
            case "rows" ->
                items(argument.getValue()).stream()
                        .mapToLong(row -> sum(
                                row,
                                (name, value) -> name.equals("input") || name.equals("values")
                                        ? records(value, TypeNames.input(module))
                                        : 0))
                        .sum();
            default -> 0;
        };
    }

    private long records(@Nullable Object given, String type) {
        return schema.getType(type) instanceof GraphQLInputObjectType input ? records(given, input) : 0;
    }

    private long records(@Nullable Object given, GraphQLInputObjectType type) {
        return items(given).stream()
                .mapToLong(record -> sum(record, (name, value) -> object(type.getFieldDefinition(name))
                        .filter(member -> member.getFieldDefinition(OF_OTHERS) != null)
                        .map(others -> others(value, others))
                        .orElse(0L)))
                .sum();
    }

    private long others(@Nullable Object given, GraphQLInputObjectType type) {
        return sum(given, (name, value) -> {
            GraphQLInputObjectField action = type.getFieldDefinition(name);
            if (action == null) {
                return 0;
            }
            boolean many = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(action.getType()));
            long deeper = object(action)
                    .map(input -> switch (name) {
                        case "create" -> made(value, input);
                        case "update" -> many ? changed(value, input) : made(value, input);
                        default -> 0L;
                    })
                    .orElse(0L);
            return items(value).size() + deeper;
        });
    }

    /** The input of a record of one of several modules has a member for each. */
    private long made(@Nullable Object given, GraphQLInputObjectType type) {
        return type.isOneOf()
                ? sum(given, (name, value) -> object(type.getFieldDefinition(name))
                        .map(input -> records(value, input))
                        .orElse(0L))
                : records(given, type);
    }

    /** Each of many is changed by an object with its id and the new values. */
    private long changed(@Nullable Object given, GraphQLInputObjectType type) {
        return items(given).stream()
                .mapToLong(one -> sum(
                        one,
                        (name, value) -> name.equals(CHANGED)
                                ? object(type.getFieldDefinition(name))
                                        .map(patch -> records(value, patch))
                                        .orElse(0L)
                                : 0L))
                .sum();
    }

    private static Optional<GraphQLInputObjectType> object(@Nullable GraphQLInputObjectField member) {
        return member != null && GraphQLTypeUtil.unwrapAll(member.getType()) instanceof GraphQLInputObjectType object
                ? Optional.of(object)
                : Optional.empty();
    }

    private long sum(@Nullable Object given, ToLongBiFunction<String, @Nullable Object> count) {
        return switch (given) {
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .mapToLong((ObjectField member) -> count.applyAsLong(member.getName(), member.getValue()))
                        .sum();
            case VariableReference variable -> sum(variables.get(variable.getName()), count);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToLong(member -> count.applyAsLong(String.valueOf(member.getKey()), member.getValue()))
                        .sum();
            case null, default -> 0;
        };
    }

    /** As in GraphQL, one may stand for a list of one. */
    private List<?> items(@Nullable Object given) {
        return switch (given) {
            case ArrayValue list -> list.getValues();
            case VariableReference variable -> items(variables.get(variable.getName()));
            case List<?> list -> list;
            case null -> List.of();
            default -> List.of(given);
        };
    }
}
