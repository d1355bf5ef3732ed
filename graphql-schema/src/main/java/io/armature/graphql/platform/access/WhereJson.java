package io.armature.graphql.platform.access;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions of rules as requests bring them. */
final class WhereJson {

    private WhereJson() {}

    /** Maps, lists, texts, numbers and booleans; null, which means nothing in a condition, as an empty map. */
    static Map<String, Object> object(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> members)) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    "A condition is an object of fields, such as { industry: { eq: \"BANKING\" } }");
        }
        Map<String, Object> read = new LinkedHashMap<>();
        members.forEach((key, value) -> read.put(String.valueOf(key), plain(value)));
        return read;
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> members -> object(members);
            case List<?> items -> items.stream().map(WhereJson::plain).toList();
            default -> value;
        };
    }
}
