package io.armature.graphql.argument;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON coerced by an input object as a whole: what the schema does to the values of the typed API. */
public final class JsonInput {
    private JsonInput() {}

    /**
     * @param json an argument's value, as {@code JSON} coerced it
     * @param path of it, for refusals
     * @return members by name, as the input object would be coerced
     * @throws io.armature.core.problem.ProblemException BAD_REQUEST, naming the path of what does not fit
     */
    public static Map<String, @Nullable Object> coerced(
            @Nullable Object json, GraphQLInputObjectType type, String path) {
        if (!(json instanceof Map<?, ?> given)) {
            throw BadArgument.at(path, "An object is expected here.");
        }
        Map<String, @Nullable Object> coerced = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            String name = String.valueOf(key);
            coerced.put(name, member(type, name, value, path + "." + name));
        });
        JsonRules.complete(type, coerced, path);
        return coerced;
    }

    private static @Nullable Object member(
            GraphQLInputObjectType type, String name, @Nullable Object value, String path) {
        GraphQLInputObjectField field = type.getFieldDefinition(name);
        if (field == null) {
            throw JsonRules.unknown(type, name, path);
        }
        return value == null ? null : value(value, field.getType(), path);
    }

    private static @Nullable Object value(@Nullable Object value, GraphQLType type, String path) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLInputObjectType object) {
            return coerced(value, object, path);
        }
        if (bare instanceof GraphQLList list && GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLInputObjectType) {
            return objects(value, list, path);
        }
        return JsonLeaf.coerced(JsonRules.present(value, path), (GraphQLInputType) bare, path);
    }

    private static List<@Nullable Object> objects(@Nullable Object value, GraphQLList type, String path) {
        if (!(value instanceof List<?> items)) {
            List<@Nullable Object> single = new ArrayList<>();
            single.add(value(value, type.getWrappedType(), path));
            return single;
        }
        List<@Nullable Object> coerced = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            coerced.add(value(items.get(i), type.getWrappedType(), path + "." + i));
        }
        return coerced;
    }
}
