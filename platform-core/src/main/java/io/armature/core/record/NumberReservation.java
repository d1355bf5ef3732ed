package io.armature.core.record;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers set aside for one write, per AUTO_NUMBER field, ascending. Used by one write alone. */
final class NumberReservation {
    private final Map<Field, Deque<Long>> free = new HashMap<>();
    private final Map<Field, List<Long>> used = new HashMap<>();

    NumberReservation(Map<Field, ? extends Collection<Long>> numbers) {
        numbers.forEach((field, values) -> free.put(field, new ArrayDeque<>(values)));
    }

    /** The next number of a field as it is stored: prefix and padded digits. */
    String take(Field field, FieldType.AutoNumber type) {
        Deque<Long> numbers = free.get(field);
        if (numbers == null || numbers.isEmpty()) {
            throw new IllegalStateException("No number set aside for " + field.name());
        }
        long number = numbers.removeFirst();
        used.computeIfAbsent(field, f -> new ArrayList<>()).add(number);
        String digits = Long.toString(number);
        return type.prefix() + "0".repeat(Math.max(0, type.pad() - digits.length())) + digits;
    }

    /** What the write did not need. */
    Map<Field, List<Long>> unused() {
        Map<Field, List<Long>> numbers = new HashMap<>();
        free.forEach((field, values) -> numbers.put(field, List.copyOf(values)));
        return numbers;
    }

    /** Everything, for a write that was rolled back on purpose. */
    Map<Field, List<Long>> all() {
        Map<Field, List<Long>> numbers = unused();
        used.forEach((field, values) -> numbers.merge(field, values, NumberReservation::joined));
        return numbers;
    }

    private static List<Long> joined(List<Long> left, List<Long> right) {
        List<Long> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
