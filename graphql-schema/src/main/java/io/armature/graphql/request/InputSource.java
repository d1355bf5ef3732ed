package io.armature.graphql.request;

import java.util.ArrayList;
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

    /** The value in a request with these coerced variables. */
    default @Nullable Object value(Map<String, Object> variables) {
        return switch (this) {
            case Literal literal -> literal.value();
            case Variable variable -> follow(variables.get(variable.name()), variable.path());
            case Several several -> {
                List<@Nullable Object> values = new ArrayList<>();
                several.members().forEach(member -> values.add(member.value(variables)));
                yield values;
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
