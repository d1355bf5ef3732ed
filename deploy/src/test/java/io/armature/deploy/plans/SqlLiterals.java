package io.armature.deploy.plans;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a statement's parameters as EXECUTE takes them. */
final class SqlLiterals {
    private SqlLiterals() {}

    static String list(List<@Nullable Object> values) {
        return values.stream().map(SqlLiterals::literal).collect(Collectors.joining(", "));
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Object[] several ->
                quoted(Arrays.stream(several).map(one -> "\"" + one + "\"").collect(Collectors.joining(",", "{", "}")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
