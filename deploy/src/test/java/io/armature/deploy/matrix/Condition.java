package io.armature.deploy.matrix;

import java.util.List;
import java.util.Map;

/** What a filter means: true or false of a record, and the same as the API writes it. */
sealed interface Condition {
    boolean holds(MatrixRecord of, World world);

    Map<String, Object> json();

    record Test(MatrixField field, FieldTest test) implements Condition {
        @Override
        public boolean holds(MatrixRecord of, World world) {
            return test.holds(of.value(field.name()));
        }

        @Override
        public Map<String, Object> json() {
            return field.nested(test.json());
        }
    }

    record And(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(MatrixRecord of, World world) {
            return parts.stream().allMatch(part -> part.holds(of, world));
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("and", parts.stream().map(Condition::json).toList());
        }
    }

    record Or(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(MatrixRecord of, World world) {
            return parts.stream().anyMatch(part -> part.holds(of, world));
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("or", parts.stream().map(Condition::json).toList());
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(MatrixRecord of, World world) {
            return !part.holds(of, world);
        }

        @Override
        public Map<String, Object> json() {
            return Map.of("not", part.json());
        }
    }

    /** The live record referred to exists and meets the condition. */
    record ToOne(Relation.One relation, Condition target) implements Condition {
        @Override
        public boolean holds(MatrixRecord of, World world) {
            Object id = of.value(relation.valueName());
            return world.live(relation.target()).stream()
                    .anyMatch(one -> one.id().equals(id) && target.holds(one, world));
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(relation.name(), target.json());
        }
    }

    /** The live records that refer to this one meet the condition in that number. */
    record ToMany(Relation.Many relation, String quantifier, Condition target) implements Condition {
        @Override
        public boolean holds(MatrixRecord of, World world) {
            List<MatrixRecord> referring = relation.referring(of, world);
            return switch (quantifier) {
                case "some" -> referring.stream().anyMatch(one -> target.holds(one, world));
                case "none" -> referring.stream().noneMatch(one -> target.holds(one, world));
                default -> referring.stream().allMatch(one -> target.holds(one, world));
            };
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(relation.name(), Map.of(quantifier, target.json()));
        }
    }

    /** The number of live records that refer to this one and meet the condition compares so. */
    record Counted(Relation.Many relation, Condition target, String operator, int number) implements Condition {
        static final List<String> OPERATORS = List.of("eq", "ne", "lt", "lte", "gt", "gte");

        @Override
        public boolean holds(MatrixRecord of, World world) {
            int compared = Long.compare(
                    relation.referring(of, world).stream()
                            .filter(one -> target.holds(one, world))
                            .count(),
                    number);
            return switch (operator) {
                case "eq" -> compared == 0;
                case "ne" -> compared != 0;
                case "lt" -> compared < 0;
                case "lte" -> compared <= 0;
                case "gt" -> compared > 0;
                default -> compared >= 0;
            };
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(relation.name(), Map.of("count", Map.of(operator, number), "where", target.json()));
        }
    }
}
