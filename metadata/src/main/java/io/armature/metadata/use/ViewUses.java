package io.armature.metadata.use;

import io.armature.metadata.resolve.Catalog;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what saved views name on a catalog that they can be used on. */
public final class ViewUses {

    private ViewUses() {}

    /**
     * Whether a view of a module names a thing in its conditions, its order or its columns.
     *
     * @param where conditions as maps, lists and values
     * @param orderBy a step {@code { field: "account.name" }}, or a list of such
     * @param columns paths of fields
     */
    public static boolean names(
            Thing thing,
            Catalog catalog,
            String module,
            Optional<Object> where,
            Optional<Object> orderBy,
            List<String> columns) {
        ConditionUses conditions = new ConditionUses(catalog);
        Stream<Object> paths = Stream.concat(orderBy.stream().flatMap(ViewUses::ordered), columns.stream())
                .map(ViewUses::nested);
        return Stream.concat(where.stream(), paths).anyMatch(said -> conditions.name(module, said, thing));
    }

    private static Stream<String> ordered(Object order) {
        return switch (order) {
            case List<?> steps -> steps.stream().flatMap(ViewUses::ordered);
            case Map<?, ?> step when step.get("field") instanceof String field -> Stream.of(field);
            default -> Stream.empty();
        };
    }

    /** {@code account.name} as the condition that names the same. */
    private static Object nested(String path) {
        return Arrays.asList(path.split("\\.", -1)).reversed().stream()
                .reduce((Object) true, (inner, name) -> Map.of(name, inner), (a, b) -> b);
    }
}
