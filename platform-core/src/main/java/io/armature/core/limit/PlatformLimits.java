package io.armature.core.limit;

import io.armature.core.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The limits that hold for organisations of which nothing else is said: {@code armature.limits.root-fields} and so on. */
@Singleton
public class PlatformLimits {
    private static final String PREFIX = "armature.limits.";

    private final Limits limits;

    @Inject
    PlatformLimits(Config configuration) {
        this(configured(configuration));
    }

    public PlatformLimits(Limits limits) {
        this.limits = limits;
    }

    /** As configured. */
    public Limits limits() {
        return limits;
    }

    private static Limits configured(Config configuration) {
        Map<Limit, Integer> set = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            Optional<Integer> value = configuration.getOptionalValue(PREFIX + limit.key(), Integer.class);
            value.ifPresent(given -> set.put(limit, given));
        }
        try {
            return new Limits(set);
        } catch (ProblemException refused) {
            throw new IllegalStateException(
                    "armature.limits.*: " + refused.problem().message(), refused);
        }
    }
}
