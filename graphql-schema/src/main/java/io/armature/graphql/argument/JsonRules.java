package io.armature.graphql.argument;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.armature.core.problem.ProblemException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What JSON that stands for an input object must keep to. */
final class JsonRules {
    private JsonRules() {}

    /** Members that may not be missing are there, and of those that exclude each other exactly one. */
    static void complete(GraphQLInputObjectType type, Map<String, ?> given, String path) {
        if (type.isOneOf() && given.size() != 1) {
            throw BadArgument.at(path, "Exactly one member is expected here.");
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) && !given.containsKey(field.getName())) {
                throw BadArgument.at(path + "." + field.getName(), "This is missing.");
            }
        }
    }

    /** Operators are the same everywhere and may be told; names of fields may not. */
    static ProblemException unknown(GraphQLInputObjectType type, String name, String path) {
        if (!type.getName().endsWith("Filter")) {
            return BadArgument.at(path, "There is no '" + name + "' in " + type.getName() + ".");
        }
        String operators = type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .collect(Collectors.joining(", "));
        return BadArgument.at(path, "There is no operator '" + name + "' here. There are " + operators + ".");
    }

    static Object present(@Nullable Object value, String path) {
        if (value == null) {
            throw BadArgument.at(path, "Null is no value here.");
        }
        return value;
    }
}
