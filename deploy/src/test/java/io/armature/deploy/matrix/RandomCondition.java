package io.armature.deploy.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Conditions put together at random from a seed: the same in every run. */
final class RandomCondition {
    private static final List<String> QUANTIFIERS = List.of("some", "none", "every");

    private final World world;
    private final RandomGenerator random;
    private final Function<MatrixField, List<FieldTest>> tests;
    private final Map<MatrixField, List<FieldTest>> known = new HashMap<>();

    RandomCondition(World world, RandomGenerator random, Function<MatrixField, List<FieldTest>> tests) {
        this.world = world;
        this.random = random;
        this.tests = tests;
    }

    /** @param depth of nesting that is left */
    Condition on(String module, int depth) {
        if (depth == 0) {
            return leaf(module);
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Condition.And(several(module, depth));
            case 1 -> new Condition.Or(several(module, depth));
            case 2 -> new Condition.Not(on(module, depth - 1));
            case 3 -> new Condition.Not(new Condition.And(several(module, depth)));
            case 4 -> toOne(module, depth);
            case 5 -> toMany(module, depth);
            default -> leaf(module);
        };
    }

    private List<Condition> several(String module, int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> on(module, depth - 1))
                .toList();
    }

    private Condition toOne(String module, int depth) {
        List<Relation.One> there = world.relations().onesOf(module);
        if (there.isEmpty()) {
            return leaf(module);
        }
        Relation.One one = pick(there);
        return new Condition.ToOne(one, on(one.target(), depth - 1));
    }

    private Condition toMany(String module, int depth) {
        List<Relation.Many> there = world.relations().maniesOf(module);
        if (there.isEmpty()) {
            return toOne(module, depth);
        }
        Relation.Many many = pick(there);
        Condition target = on(many.target(), depth - 1);
        return random.nextInt(3) == 0
                ? new Condition.Counted(many, target, pick(Condition.Counted.OPERATORS), random.nextInt(4))
                : new Condition.ToMany(many, pick(QUANTIFIERS), target);
    }

    private Condition leaf(String module) {
        MatrixField field = pick(world.fields().getOrDefault(module, List.of()));
        return new Condition.Test(field, pick(known.computeIfAbsent(field, tests)));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
