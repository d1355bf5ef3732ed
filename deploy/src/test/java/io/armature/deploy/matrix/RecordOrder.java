package io.armature.deploy.matrix;

import io.armature.metadata.model.ValueKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an order means: nulls last unless asked, the id last, in the direction of the first key. */
record RecordOrder(List<Key> keys) implements Comparator<MatrixRecord> {
    static final List<String> DIRECTIONS = List.of("ASC", "DESC", "ASC_NULLS_FIRST", "DESC_NULLS_FIRST");

    record Key(MatrixField field, String direction) {
        boolean descending() {
            return direction.startsWith("DESC");
        }

        private Map<String, Object> json() {
            boolean place = field.kind() == ValueKind.GEO;
            return field.nested(place ? Map.of("from", Values.ORIGIN, "direction", direction) : direction);
        }

        private Map<String, Object> genericJson() {
            Map<String, Object> step = new HashMap<>(Map.of("field", field.whole(), "direction", direction));
            if (field.component()) {
                step.put("component", field.name().substring(field.whole().length() + 1));
            }
            if (field.kind() == ValueKind.GEO) {
                step.put("from", Values.ORIGIN);
            }
            return step;
        }

        int compare(MatrixRecord left, MatrixRecord right) {
            // an index knows nothing of the record referred to: references are ordered by the id stored
            @Nullable Object a = left.stored().get(field.name());
            @Nullable Object b = right.stored().get(field.name());
            if (a == null || b == null) {
                int nullsLast = Boolean.compare(a == null, b == null);
                return direction.endsWith("NULLS_FIRST") ? -nullsLast : nullsLast;
            }
            int compared = Values.compare(field.kind(), a, b);
            return descending() ? -compared : compared;
        }
    }

    static RecordOrder by(MatrixField field, String direction) {
        return new RecordOrder(List.of(new Key(field, direction)));
    }

    @Override
    public int compare(MatrixRecord left, MatrixRecord right) {
        for (Key key : keys) {
            int compared = key.compare(left, right);
            if (compared != 0) {
                return compared;
            }
        }
        int byId = Values.compareIds(left.id(), right.id());
        return keys.getFirst().descending() ? -byId : byId;
    }

    List<Map<String, Object>> json() {
        return keys.stream().map(Key::json).toList();
    }

    /** The same for a module that an argument names. */
    List<Map<String, Object>> genericJson() {
        return keys.stream().map(Key::genericJson).toList();
    }

    @Override
    public String toString() {
        return keys.stream()
                .map(key -> key.field().name() + " " + key.direction())
                .collect(Collectors.joining(", "));
    }
}
