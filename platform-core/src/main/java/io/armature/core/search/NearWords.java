package io.armature.core.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words one slip away from a short one: two letters exchanged, one left out, added, or another in its place. Short words have too few
 * trigrams in common with what was meant.
 */
final class NearWords {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 7;

    private NearWords() {}

    /** Whether there are few enough to be asked for. */
    static boolean has(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    static Set<String> of(String word) {
        Set<String> near = new LinkedHashSet<>();
        for (int at = 0; at <= word.length(); at++) {
            String head = word.substring(0, at);
            String tail = word.substring(at);
            if (tail.length() > 1) {
                near.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
            if (!tail.isEmpty()) {
                near.add(head + tail.substring(1));
            }
            for (char letter = 'a'; letter <= 'z'; letter++) {
                near.add(head + letter + tail);
                if (!tail.isEmpty()) {
                    near.add(head + letter + tail.substring(1));
                }
            }
        }
        near.remove(word);
        return near;
    }
}
