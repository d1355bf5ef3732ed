package io.armature.deploy.leak;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.armature.graphql.schema.GeneratedSchema;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Module;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shortest way to every type of a schema, and what a call of a field must have. */
final class Ways {
    private final GraphQLSchema schema;
    private final GeneratedSchema generated;
    private final Literals literals;
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Deque<GraphQLNamedType> open = new ArrayDeque<>();

    Ways(GeneratedSchema generated, Literals literals) {
        this.generated = generated;
        this.schema = generated.schema();
        this.literals = literals;
        start(schema.getQueryType(), false);
        if (schema.getMutationType() != null) {
            start(schema.getMutationType(), true);
        }
        while (!open.isEmpty()) {
            follow(open.remove());
        }
    }

    /** The way to every type that something leads to. */
    Map<String, Way> all() {
        return ways;
    }

    GraphQLSchema schema() {
        return schema;
    }

    /** The beginning of the way of a root field. */
    Way root(GraphQLObjectType type, GraphQLFieldDefinition field) {
        boolean mutation = type != schema.getQueryType();
        Optional<Module> module =
                generated.meaning(type.getName(), field.getName()).flatMap(Meaning::rootModule);
        return new Way(mutation, field.getName(), module, "", "", Optional.empty(), 0);
    }

    private void start(GraphQLObjectType type, boolean mutation) {
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            field(type, field, root(type, field));
        }
    }

    private void follow(GraphQLNamedType type) {
        Way way = ways.get(type.getName());
        if (way == null) {
            return;
        }
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(field -> field(container, field, way));
        }
        if (type instanceof GraphQLInterfaceType general) {
            schema.getImplementations(general).forEach(object -> spread(object, way));
        }
        if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(object -> spread(object, way));
        }
        if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(member -> member(input, member, way));
        }
    }

    private void spread(GraphQLNamedType object, Way way) {
        found(object, way.within("... on " + Marked.type(object.getName()) + " { ", " }", Optional.empty(), 0));
    }

    private void field(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Way way) {
        for (GraphQLArgument argument : field.getArguments()) {
            argument(type, field, argument, way);
        }
        GraphQLNamedType result = GraphQLTypeUtil.unwrapAllAs(field.getType());
        if (result instanceof GraphQLCompositeType) {
            found(result, way.within(call(type, field, way) + " { ", " }", Optional.empty(), 1));
        }
    }

    private void argument(
            GraphQLFieldsContainer type, GraphQLFieldDefinition field, GraphQLArgument argument, Way way) {
        GraphQLNamedType value = GraphQLTypeUtil.unwrapAllAs((GraphQLType) argument.getType());
        if (value instanceof GraphQLInputObjectType) {
            Place place = place(field, argument.getName(), way);
            found(value, around(type, field, argument, way, Optional.of(place)));
        }
    }

    /** The way to an argument's value. */
    Way around(
            GraphQLFieldsContainer type,
            GraphQLFieldDefinition field,
            GraphQLArgument argument,
            Way way,
            Optional<Place> place) {
        String others = arguments(type, field, way, argument.getName());
        int lists = lists(argument.getType());
        return way.within(
                Marked.field(type.getName(), field.getName()) + "(" + others
                        + Marked.argument(type.getName(), field.getName(), argument.getName()) + ": "
                        + "[".repeat(lists),
                "]".repeat(lists) + ")" + selection(field.getType(), 0),
                place,
                0);
    }

    private void member(GraphQLInputObjectType input, GraphQLInputObjectField member, Way way) {
        GraphQLNamedType value = GraphQLTypeUtil.unwrapAllAs((GraphQLType) member.getType());
        if (value instanceof GraphQLInputObjectType) {
            found(value, around(input, member, way));
        }
    }

    /** The way to a member's value. */
    Way around(GraphQLInputObjectType input, GraphQLInputObjectField member, Way way) {
        Place place = way.place().orElseThrow().in(input.getName(), member.getName());
        int lists = lists(member.getType());
        return way.within(
                "{ " + literals.needed(input, member.getName(), way.place().orElseThrow()) + " "
                        + Marked.field(input.getName(), member.getName()) + ": " + "[".repeat(lists),
                "]".repeat(lists) + " }",
                Optional.of(place),
                0);
    }

    private void found(GraphQLNamedType type, Way way) {
        if (ways.putIfAbsent(type.getName(), way) == null) {
            open.add(type);
        }
    }

    Place place(GraphQLFieldDefinition field, String argument, Way way) {
        boolean destroys = way.mutation() && way.levels() == 0 && field.getArgument("dryRun") == null;
        return Place.argument(way.root(), way.module(), destroys, argument);
    }

    /** A field with the arguments that it must have; writes are tried only, lists are short. */
    String call(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Way way) {
        String arguments = arguments(type, field, way, "");
        return Marked.field(type.getName(), field.getName()) + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    private String arguments(GraphQLFieldsContainer type, GraphQLFieldDefinition field, Way way, String beside) {
        return field.getArguments().stream()
                .filter(argument -> !argument.getName().equals(beside) && wanted(argument, beside))
                .map(argument -> Marked.argument(type.getName(), field.getName(), argument.getName()) + ": "
                        + value(argument, place(field, argument.getName(), way)) + " ")
                .collect(Collectors.joining());
    }

    private String value(GraphQLArgument argument, Place place) {
        return switch (argument.getName()) {
            case "dryRun" -> "true";
            case "first" -> "3";
            default -> literals.least(argument.getType(), place);
        };
    }

    private static boolean wanted(GraphQLArgument argument, String beside) {
        boolean paging = List.of("first", "last").contains(beside);
        return argument.getName().equals("dryRun")
                || (argument.getName().equals("first") && !paging)
                || (GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }

    /** The least selection that tells which records there are, or that there are some. */
    String selection(GraphQLType wrapped, int depth) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(wrapped);
        if (!(type instanceof GraphQLCompositeType)) {
            return "";
        }
        if (!(type instanceof GraphQLFieldsContainer container) || depth > 3) {
            return " { __typename }";
        }
        if (container.getFieldDefinition("nodes") != null) {
            String total = container.getFieldDefinition("totalCount") == null
                    ? ""
                    : Marked.field(type.getName(), "totalCount") + " ";
            return " { " + total + Marked.field(type.getName(), "nodes")
                    + selection(container.getFieldDefinition("nodes").getType(), depth + 1) + " }";
        }
        for (String name : List.of("id", "count")) {
            if (container.getFieldDefinition(name) != null) {
                return " { " + Marked.field(type.getName(), name) + " }";
            }
        }
        return " { " + first(container, depth) + " }";
    }

    private String first(GraphQLFieldsContainer container, int depth) {
        return container.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType())))
                .findFirst()
                .map(field ->
                        Marked.field(container.getName(), field.getName()) + selection(field.getType(), depth + 1))
                .orElse("__typename");
    }

    private static int lists(GraphQLInputType type) {
        return switch (type) {
            case GraphQLNonNull nonNull -> lists((GraphQLInputType) nonNull.getWrappedType());
            case GraphQLList list -> 1 + lists((GraphQLInputType) list.getWrappedType());
            default -> 0;
        };
    }
}
