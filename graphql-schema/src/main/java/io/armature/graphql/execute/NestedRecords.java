package io.armature.graphql.execute;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many records the arguments of a write name beside its own: each that is created, connected, changed or deleted with them. */
final class NestedRecords {
    private static final Set<String> ACTIONS =
            Set.of("create", "connect", "connectBy", "disconnect", "update", "delete");

    private final Map<String, Object> variables;

    private NestedRecords(Map<String, Object> variables) {
        this.variables = variables;
    }

    /** @param variables coerced */
    static long among(List<Argument> arguments, Map<String, Object> variables) {
        NestedRecords records = new NestedRecords(variables);
        return arguments.stream()
                .mapToLong(argument -> records.in(argument.getValue()))
                .sum();
    }

    private long in(@Nullable Object given) {
        return switch (given) {
            case ObjectValue object ->
                object.getObjectFields().stream().mapToLong(this::in).sum();
            case ArrayValue list ->
                list.getValues().stream().mapToLong(this::in).sum();
            case VariableReference variable -> in(variables.get(variable.getName()));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToLong(member -> in(String.valueOf(member.getKey()), member.getValue()))
                        .sum();
            case List<?> list -> list.stream().mapToLong(this::in).sum();
            case null, default -> 0;
        };
    }

    private long in(ObjectField member) {
        return in(member.getName(), member.getValue());
    }

    private long in(String name, @Nullable Object value) {
        return (ACTIONS.contains(name) ? size(value) : 0) + in(value);
    }

    private long size(@Nullable Object value) {
        return switch (value) {
            case ArrayValue list -> list.getValues().size();
            case VariableReference variable -> size(variables.get(variable.getName()));
            case List<?> list -> list.size();
            case Value<?> single -> 1;
            case null -> 0;
            default -> 1;
        };
    }
}
