package io.armature.core.record;

import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.resolve.Field;
import java.util.Optional;

/**
 * A row of an upsert after decoding its unique value: one of both is there.
 *
 * @param target which record is meant
 * @param violation why no record can be meant
 */
record DecodedTarget(Optional<UpsertTarget> target, Optional<Violation> violation) {

    static DecodedTarget missing(Field unique) {
        return refused(FieldViolations.required(unique));
    }

    static DecodedTarget refused(Violation violation) {
        return new DecodedTarget(Optional.empty(), Optional.of(violation));
    }
}
