package io.armature.metadata.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something removed, kept until it is purged: it can be restored with its data, and its name is not free.
 *
 * @param removed what it was
 * @param removedAt when it was removed
 * @param removedBy the user who did, if known
 * @param successor name of what takes its place, told to those who still ask for it
 */
public record Tombstone(Removed removed, Instant removedAt, Optional<UUID> removedBy, Optional<String> successor) {

    /** Whether it is the one of that path: {@code accounts.slogan}, {@code picklists.tier}. */
    public boolean isOf(String path) {
        return removed.path().equals(path);
    }
}
