package io.armature.core.value;

import io.armature.core.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a raw value: its canonical form, or the rules it breaks. */
public sealed interface Decoded {

    /**
     * The value as it is stored and compared.
     *
     * @param value of the class its {@link io.armature.metadata.model.ValueKind} names; null for a blank text
     */
    record Accepted(@Nullable Object value) implements Decoded {}

    /** @param violations every rule it breaks, at least one */
    record Refused(List<Violation> violations) implements Decoded {
        public Refused {
            violations = List.copyOf(violations);
        }

        public Refused(Violation violation) {
            this(List.of(violation));
        }
    }
}
