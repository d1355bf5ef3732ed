package io.armature.graphql.argument;

import graphql.language.Argument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import io.armature.core.query.Operand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a field of the generic record API, read as the typed API would read its own. */
public final class GenericArguments {
    private final Map<String, Arg> read;
    private final List<Argument> written;
    private final Map<String, Object> variables;

    /**
     * @param read the arguments as the schema declares them
     * @param written the same as the document has them
     * @param variables coerced
     */
    public GenericArguments(Map<String, Arg> read, List<Argument> written, Map<String, Object> variables) {
        this.read = read;
        this.written = written;
        this.variables = variables;
    }

    /** The value of an argument that names something; it is part of the plan. */
    public Optional<String> name(String argument) {
        return read.get(argument) instanceof Arg.Leaf leaf
                ? Optional.ofNullable(leaf.source().value(variables)).map(Object::toString)
                : Optional.empty();
    }

    /** An argument that the schema has an input for, as it is read. */
    public Optional<Arg> given(String argument) {
        return Optional.ofNullable(read.get(argument));
    }

    /** The values of an argument that names several things; empty when it is not given. */
    public Optional<List<String>> names(String argument) {
        if (!(read.get(argument) instanceof Arg.Leaf leaf)) {
            return Optional.empty();
        }
        Object value = leaf.source().value(variables);
        List<?> all = value instanceof List<?> list ? list : List.of(String.valueOf(value));
        return Optional.of(all.stream().map(String::valueOf).toList());
    }

    /** A value to be bound, if it is given. */
    public Optional<Operand> operand(String argument, Input.Form form, InputList inputs) {
        return read.get(argument) instanceof Arg.Leaf leaf
                ? Optional.of(inputs.add(leaf.source(), form))
                : Optional.empty();
    }

    /** A JSON argument with the structure of an input type, if it is given. Refuses what does not fit. */
    public Optional<Arg> json(String argument, GraphQLInputType type) {
        return written.stream()
                .filter(one -> one.getName().equals(argument) && read.containsKey(argument))
                .findFirst()
                .map(one -> new TypedJson(variables).read(GivenJson.of(one.getValue(), variables), type, argument));
    }

    /**
     * The arguments of a list with JSON conditions and orders by name, as those of the module's own list.
     *
     * @param where the module's own conditions
     * @param order the module's own order
     */
    public Map<String, Arg> ofList(GraphQLInputObjectType where, GraphQLInputObjectType order) {
        Map<String, Arg> typed = new LinkedHashMap<>(read);
        json("where", where).ifPresent(condition -> typed.put("where", condition));
        if (read.get("orderBy") instanceof Arg.Items steps) {
            typed.put(
                    "orderBy",
                    new Arg.Items(steps.items().stream()
                            .map(step -> step(step, order))
                            .toList()));
        }
        return typed;
    }

    private Arg step(Arg given, GraphQLInputObjectType order) {
        Map<String, Arg> members = given instanceof Arg.Members object ? object.byName() : Map.of();
        return new NamedOrder(members, variables).in(order);
    }
}
