package io.armature.core.record;

import io.armature.core.problem.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A row of an upsert after decoding its unique values: one of both is there.
 *
 * @param target which record is meant
 * @param violations why no record can be meant
 */
record DecodedTarget(Optional<UpsertTarget> target, List<Violation> violations) {

    DecodedTarget {
        violations = List.copyOf(violations);
    }

    static DecodedTarget refused(List<Violation> violations) {
        return new DecodedTarget(Optional.empty(), violations);
    }

    static DecodedTarget of(UpsertTarget target) {
        return new DecodedTarget(Optional.of(target), List.of());
    }
}
