package io.armature.core.catalog;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an edit is to be made.
 *
 * @param expectedVersion the version the caller knows, to be refused if there is another one now
 * @param dryRun whether to check everything and store nothing
 * @param note what the edit is for, kept with its version; at most {@link #LONGEST_NOTE} characters
 */
public record EditOptions(OptionalInt expectedVersion, boolean dryRun, Optional<String> note) {
    public static final int LONGEST_NOTE = 1_000;

    /** Made at once, whatever the version. */
    public static EditOptions none() {
        return new EditOptions(OptionalInt.empty(), false, Optional.empty());
    }

    public static EditOptions of(OptionalInt expectedVersion, boolean dryRun) {
        return new EditOptions(expectedVersion, dryRun, Optional.empty());
    }
}
