package io.armature.metadata.access;

import java.util.Optional;

/**
 * How the records of a module are shared.
 *
 * @param everyone what everyone may do who may do it at all; nothing of it for PRIVATE
 * @param parent the reference to the record that decides: whoever sees that sees this, whoever may write that may write this
 * @param hierarchy whether managers see what the users below them own, and roles what is owned by roles below
 * @param team the to-many field whose records name users that work on it, in {@code user} and {@code access}
 */
public record Sharing(
        Optional<SharedLevel> everyone, Optional<String> parent, boolean hierarchy, Optional<String> team) {
    private static final Sharing PRIVATE = new Sharing(Optional.empty(), Optional.empty(), true, Optional.empty());

    /** Only for owners and those above them. */
    public static Sharing none() {
        return PRIVATE;
    }

    /** Whether everyone may do as much. */
    public boolean covers(SharedLevel level) {
        return everyone.filter(given -> given.covers(level)).isPresent();
    }
}
