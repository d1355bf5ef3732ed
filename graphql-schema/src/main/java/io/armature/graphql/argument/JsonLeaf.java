package io.armature.graphql.argument;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One value of JSON coerced by a scalar, an enum or a list of them, as GraphQL coerces the value of a variable. */
final class JsonLeaf {
    private JsonLeaf() {}

    static Object coerced(Object value, GraphQLInputType type, String path) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (!(bare instanceof GraphQLList list)) {
            return single(value, bare, path);
        }
        if (!(value instanceof List<?> items)) {
            return List.of(single(value, GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()), path));
        }
        List<Object> coerced = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Object item = JsonRules.present(items.get(i), path + "." + i);
            coerced.add(single(item, GraphQLTypeUtil.unwrapNonNull(list.getWrappedType()), path + "." + i));
        }
        return coerced;
    }

    private static Object single(Object value, GraphQLType type, String path) {
        try {
            return JsonRules.present(parsed(value, type), path);
        } catch (CoercingParseValueException notCoerced) {
            throw BadArgument.at(path, sentence(notCoerced.getMessage()));
        }
    }

    private static @Nullable Object parsed(Object value, GraphQLType type) {
        GraphQLContext context = GraphQLContext.getDefault();
        return switch (type) {
            case GraphQLScalarType scalar -> scalar.getCoercing().parseValue(value, context, Locale.ENGLISH);
            case GraphQLEnumType names -> names.parseValue(value, context, Locale.ENGLISH);
            default -> throw new IllegalStateException("No leaf: " + type);
        };
    }

    private static String sentence(@Nullable String message) {
        String text = message == null ? "This value does not fit" : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
