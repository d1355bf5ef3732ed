package io.armature.core.value;

import io.armature.core.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What became of a raw value: its canonical form, or the rule it breaks. */
public sealed interface Decoded {

    /**
     * The value as it is stored and compared.
     *
     * @param value of the class its {@link io.armature.metadata.model.ValueKind} names; null for a blank text
     */
    record Accepted(@Nullable Object value) implements Decoded {}

    record Refused(Violation violation) implements Decoded {}
}
