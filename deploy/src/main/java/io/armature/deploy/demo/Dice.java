package io.armature.deploy.demo;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same every time. */
final class Dice {
    private static final long SEED = 20_260_401;

    private final Random random = new Random(SEED);

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of the keys, by its weight. */
    String pick(Odds odds) {
        return odds.at(random.nextInt(odds.total()));
    }

    /** True so many times of a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
