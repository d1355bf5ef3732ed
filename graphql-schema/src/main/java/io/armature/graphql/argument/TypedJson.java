package io.armature.graphql.argument;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.armature.graphql.scalar.ApiScalars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON read as if the argument had an input type of the schema. Structure is checked when a plan is made, values when they
 * are bound; what does not fit is refused with its path, such as {@code where.and.0.name.contian}.
 */
final class TypedJson {
    private final Map<String, Object> variables;

    /** @param variables coerced; only enum values among them are looked at */
    TypedJson(Map<String, Object> variables) {
        this.variables = variables;
    }

    Arg read(GivenJson json, GraphQLType type, String path) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (json instanceof GivenJson.Nothing) {
            return new Arg.Nothing();
        }
        if (bare instanceof GraphQLInputObjectType object) {
            return members(json, object, path);
        }
        if (bare instanceof GraphQLList list && GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLInputObjectType) {
            return items(json, list, path);
        }
        return leaf(json, (GraphQLInputType) bare, path);
    }

    private Arg members(GivenJson json, GraphQLInputObjectType type, String path) {
        if (!(json instanceof GivenJson.Members object)) {
            throw BadArgument.at(path, "An object is expected here.");
        }
        LinkedHashMap<String, Arg> members = new LinkedHashMap<>();
        object.byName().forEach((name, member) -> members.put(name, member(type, name, member, path)));
        JsonRules.complete(type, object.byName(), path);
        return new Arg.Members(members);
    }

    private Arg member(GraphQLInputObjectType type, String name, GivenJson json, String path) {
        String at = path + "." + name;
        GraphQLInputObjectField field = type.getFieldDefinition(name);
        if (field == null) {
            throw JsonRules.unknown(type, name, at);
        }
        if (json instanceof GivenJson.Nothing) {
            throw BadArgument.at(
                    at, "Null is no value here. Leave it out, or ask for records without a value with isNull: true.");
        }
        return read(json, field.getType(), at);
    }

    /** As in GraphQL, one object may stand for a list of one. */
    private Arg items(GivenJson json, GraphQLList list, String path) {
        if (!(json instanceof GivenJson.Items given)) {
            return new Arg.Items(List.of(item(json, list, path)));
        }
        List<Arg> items = new ArrayList<>();
        for (int i = 0; i < given.items().size(); i++) {
            items.add(item(given.items().get(i), list, path + "." + i));
        }
        return new Arg.Items(items);
    }

    private Arg item(GivenJson json, GraphQLList list, String path) {
        if (json instanceof GivenJson.Nothing) {
            throw BadArgument.at(path, "Null is no condition. Leave it out.");
        }
        return read(json, list.getWrappedType(), path);
    }

    private Arg leaf(GivenJson json, GraphQLInputType type, String path) {
        if (type != ApiScalars.JSON
                && json instanceof GivenJson.Items items
                && items.items().stream().anyMatch(GivenJson.Nothing.class::isInstance)) {
            throw BadArgument.at(path, "A list of values holds no null.");
        }
        InputSource.Coerced source = new InputSource.Coerced(json.source(), type, path);
        if (type instanceof GraphQLEnumType) {
            Object now = JsonRules.present(source.value(variables), path);
            return new Arg.Leaf(new InputSource.Literal(now), now);
        }
        return new Arg.Leaf(source, List.of());
    }
}
