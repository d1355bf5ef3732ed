package io.armature.deploy.demo;

import java.util.ArrayList;
import java.util.List;

/** Keys with weights, such as {@code "WON 3, LOST 2"}. */
record Odds(List<Weighted> keys) {

    record Weighted(String key, int weight) {}

    static Odds of(String text) {
        List<Weighted> keys = new ArrayList<>();
        for (String entry : text.split(", ", -1)) {
            int space = entry.indexOf(' ');
            keys.add(new Weighted(entry.substring(0, space), Integer.parseInt(entry.substring(space + 1))));
        }
        return new Odds(List.copyOf(keys));
    }

    int total() {
        return keys.stream().mapToInt(Weighted::weight).sum();
    }

    /** The key under a number from 0 to the total of the weights, that excluded. */
    String at(int number) {
        int rest = number;
        for (Weighted entry : keys) {
            rest -= entry.weight();
            if (rest < 0) {
                return entry.key();
            }
        }
        throw new IllegalArgumentException(number + " is beyond the odds");
    }
}
