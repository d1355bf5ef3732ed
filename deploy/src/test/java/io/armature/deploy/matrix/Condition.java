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
            List<MatrixRecord> referring = world.live(relation.target()).stream()
                    .filter(one -> of.id().equals(one.value(relation.valueName())))
                    .toList();
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
}
