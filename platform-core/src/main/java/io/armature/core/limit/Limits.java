package io.armature.core.limit;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The limits of an organisation.
 *
 * @param set those that were set; the others are the standard ones. A value that its limit does not take is refused with
 *     BAD_REQUEST
 */
public record Limits(Map<Limit, Integer> set) {
    private static final Limits STANDARD = new Limits(Map.of());

    public Limits {
        set = Map.copyOf(set);
        set.forEach(Limits::check);
    }

    /** Nothing set. */
    public static Limits standard() {
        return STANDARD;
    }

    /** What holds. */
    public int of(Limit limit) {
        Integer value = set.get(limit);
        return value == null ? limit.standard() : value;
    }

    /** These, and where they say nothing those of the platform. */
    public Limits over(Limits platform) {
        if (set.isEmpty()) {
            return platform;
        }
        Map<Limit, Integer> all = new EnumMap<>(Limit.class);
        all.putAll(platform.set);
        all.putAll(set);
        return new Limits(all);
    }

    private static void check(Limit limit, int value) {
        if (!limit.takes(value)) {
            throw ProblemException.of(
                    ProblemCode.BAD_REQUEST,
                    "The limit " + limit.key() + " is " + limit.least() + " to " + limit.most() + ", not " + value);
        }
    }
}
