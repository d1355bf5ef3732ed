package io.armature.deploy.matrix;

import io.armature.core.value.TextKey;
import io.armature.metadata.model.ValueKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the operators of lists mean: sets are compared, those of tags by folded key. */
final class ListTest {
    private ListTest() {}

    static boolean holds(ValueKind kind, String operator, Object value, Object operand) {
        Set<String> stored = set(kind, (List<?>) value);
        Set<String> given = set(kind, (List<?>) operand);
        return switch (operator) {
            case "hasAny" -> given.stream().anyMatch(stored::contains);
            case "hasAll" -> stored.containsAll(given);
            case "eq" -> stored.equals(given);
            default -> throw new IllegalArgumentException("No operator " + operator);
        };
    }

    private static Set<String> set(ValueKind kind, List<?> list) {
        return list.stream()
                .map(text -> kind == ValueKind.TAGS ? TextKey.of((String) text) : (String) text)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
