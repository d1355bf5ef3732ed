package io.armature.metadata.adopt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Who gets which number.
 *
 * @param byName the numbers
 * @param next the first that is not given out
 */
record Numbering(Map<String, Integer> byName, int next) {

    /**
     * What is known keeps its number; what is new gets the one it brings, if that was never given out, else a fresh one.
     *
     * @param known name to number, of what is here
     * @param next the first number that was never given out here
     * @param brought name to number, of what is to be here
     */
    static Numbering of(Map<String, Integer> known, int next, SequencedMap<String, Integer> brought) {
        Map<String, Integer> numbers = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        int free = next;
        for (var entry : brought.entrySet()) {
            Integer here = known.get(entry.getKey());
            if (here != null) {
                numbers.put(entry.getKey(), here);
            } else if (entry.getValue() >= next && taken.add(entry.getValue())) {
                numbers.put(entry.getKey(), entry.getValue());
                free = Math.max(free, entry.getValue() + 1);
            }
        }
        for (String name : brought.keySet()) {
            if (!numbers.containsKey(name)) {
                numbers.put(name, free);
                free++;
            }
        }
        return new Numbering(Map.copyOf(numbers), free);
    }

    int of(String name) {
        Integer number = byName.get(name);
        if (number == null) {
            throw new IllegalArgumentException(name + " was not brought");
        }
        return number;
    }
}
