package io.armature.graphql.argument;

import graphql.schema.GraphQLInputType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the value of an argument comes from: the document or a variable. */
public sealed interface InputSource {

    /** A value of the document itself, coerced. */
    record Literal(Object value) implements InputSource {}

    /**
     * A part of a variable.
     *
     * @param name of the variable
     * @param path keys (String) and places (Integer) into its value
     */
    record Variable(String name, List<Object> path) implements InputSource {
        public Variable {
            path = List.copyOf(path);
        }

        Variable at(Object key) {
            List<Object> longer = new ArrayList<>(path);
            longer.add(key);
            return new Variable(name, longer);
        }
    }

    /** A list in the document whose members come from anywhere. */
    record Several(List<InputSource> members) implements InputSource {
        public Several {
            members = List.copyOf(members);
        }
    }

    /** An object in the document whose members come from anywhere. */
    record Together(Map<String, InputSource> members) implements InputSource {
        public Together {
            members = Map.copyOf(members);
        }
    }

    /**
     * JSON that is coerced when it is bound.
     *
     * @param type a scalar, an enum or a list of them
     * @param path of the value in its argument, for refusals
     */
    record Coerced(InputSource json, GraphQLInputType type, String path) implements InputSource {}

    /** The value in a request with these coerced variables. Refuses JSON that does not coerce. */
    default @Nullable Object value(Map<String, Object> variables) {
        return switch (this) {
            case Literal literal -> literal.value();
            case Variable variable -> follow(variables.get(variable.name()), variable.path());
            case Several several -> {
                List<@Nullable Object> values = new ArrayList<>();
                several.members().forEach(member -> values.add(member.value(variables)));
                yield values;
            }
            case Together together -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                together.members().forEach((name, member) -> values.put(name, member.value(variables)));
                yield values;
            }
            case Coerced coerced -> {
                Object given = coerced.json().value(variables);
                yield given == null ? null : JsonLeaf.coerced(given, coerced.type(), coerced.path());
            }
        };
    }

    private static @Nullable Object follow(@Nullable Object start, List<Object> path) {
        Object value = start;
        for (Object key : path) {
            value = step(value, key);
        }
        return value;
    }

    private static @Nullable Object step(@Nullable Object value, Object key) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> map.get(key);
            case List<?> list when key instanceof Integer place -> list.get(place);
            default -> value;
        };
    }
}
