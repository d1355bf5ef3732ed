package io.armature.core.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The numbers this node holds and nobody has used, per counter. The counters used least recently are forgotten with
 * their numbers when there are too many: gaps are allowed, repeats are not.
 */
final class NumberStock {
    private static final int MOST_COUNTERS = 20_000;

    private final Map<NumberCounter, TreeSet<Long>> stock = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<NumberCounter, TreeSet<Long>> eldest) {
            return size() > MOST_COUNTERS;
        }
    };

    /** Takes up to so many, lowest first. */
    synchronized List<Long> take(NumberCounter counter, int atMost) {
        TreeSet<Long> numbers = stock.get(counter);
        List<Long> taken = new ArrayList<>();
        while (numbers != null && !numbers.isEmpty() && taken.size() < atMost) {
            taken.add(numbers.removeFirst());
        }
        return taken;
    }

    synchronized void put(NumberCounter counter, Collection<Long> numbers) {
        stock.computeIfAbsent(counter, key -> new TreeSet<>()).addAll(numbers);
    }
}
