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

    /** One step. */
    sealed interface Key {
        String direction();

        /** As the module's own order has it. */
        Map<String, Object> json();

        /** As an order of a module that an argument names has it. */
        Map<String, Object> genericJson();

        @Nullable
        Object value(MatrixRecord of);

        int compareValues(Object left, Object right);

        default boolean descending() {
            return direction().startsWith("DESC");
        }

        default int compare(MatrixRecord left, MatrixRecord right) {
            Object a = value(left);
            Object b = value(right);
            if (a == null || b == null) {
                int nullsLast = Boolean.compare(a == null, b == null);
                return direction().endsWith("NULLS_FIRST") ? -nullsLast : nullsLast;
            }
            int compared = compareValues(a, b);
            return descending() ? -compared : compared;
        }
    }

    /** A value of the record itself. */
    record Own(MatrixField field, String direction) implements Key {
        @Override
        public Map<String, Object> json() {
            boolean place = field.kind() == ValueKind.GEO;
            return field.nested(place ? Map.of("from", Values.ORIGIN, "direction", direction) : direction);
        }

        @Override
        public Map<String, Object> genericJson() {
            Map<String, Object> step = new HashMap<>(Map.of("field", field.whole(), "direction", direction));
            if (field.component()) {
                step.put("component", field.name().substring(field.whole().length() + 1));
            }
            if (field.kind() == ValueKind.GEO) {
                step.put("from", Values.ORIGIN);
            }
            return step;
        }

        @Override
        public @Nullable Object value(MatrixRecord of) {
            // an index knows nothing of the record referred to: references are ordered by the id stored
            return of.stored().get(field.name());
        }

        @Override
        public int compareValues(Object left, Object right) {
            return Values.compare(field.kind(), left, right);
        }

        @Override
        public String toString() {
            return field.name() + " " + direction;
        }
    }

    /** What the live record referred to is ordered by; nothing without one. */
    record Through(World world, Relation.One relation, Key of) implements Key {
        @Override
        public String direction() {
            return of.direction();
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(relation.name(), of.json());
        }

        @Override
        public Map<String, Object> genericJson() {
            Map<String, Object> step = new HashMap<>(of.genericJson());
            step.put("field", relation.name() + "." + step.get("field"));
            return step;
        }

        @Override
        public @Nullable Object value(MatrixRecord record) {
            Object id = record.value(relation.valueName());
            return world.live(relation.target()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(of::value)
                    .orElse(null);
        }

        @Override
        public int compareValues(Object left, Object right) {
            return of.compareValues(left, right);
        }

        @Override
        public String toString() {
            return relation.name() + "." + of;
        }
    }

    /** How many live records refer to the record. */
    record Children(World world, Relation.Many relation, String direction) implements Key {
        @Override
        public Map<String, Object> json() {
            return Map.of(relation.name(), Map.of("count", direction));
        }

        @Override
        public Map<String, Object> genericJson() {
            return Map.of("field", relation.name() + ".count", "direction", direction);
        }

        @Override
        public @Nullable Object value(MatrixRecord of) {
            return relation.referring(of, world).size();
        }

        @Override
        public int compareValues(Object left, Object right) {
            return Integer.compare((Integer) left, (Integer) right);
        }

        @Override
        public String toString() {
            return relation.name() + ".count " + direction;
        }
    }

    static RecordOrder by(MatrixField field, String direction) {
        return new RecordOrder(List.of(new Own(field, direction)));
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
        return keys.stream().map(Key::toString).collect(Collectors.joining(", "));
    }
}
