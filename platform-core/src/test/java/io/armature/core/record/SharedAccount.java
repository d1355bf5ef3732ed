package io.armature.core.record;

import io.armature.metadata.access.SharedLevel;
import java.util.Optional;
import java.util.UUID;

/**
 * An account and why it may be seen.
 *
 * @param owner who owns it, as seen from the caller
 * @param team what the caller may do as one who works on it
 * @param share what is shared by hand
 * @param bank whether rules speak of it
 */
record SharedAccount(UUID id, Owner owner, Optional<SharedLevel> team, Share share, boolean bank) {

    enum Owner {
        CALLER,
        TEAM,
        SUBORDINATE,
        ROLE_BELOW,
        ROLE_FAR_BELOW,
        STRANGER,
        NOBODY
    }

    enum Share {
        NONE(Optional.empty()),
        CALLER_READS(Optional.of(SharedLevel.READ)),
        TEAM_WRITES(Optional.of(SharedLevel.READ_WRITE)),
        ROLE_READS(Optional.of(SharedLevel.READ)),
        STRANGER_WRITES(Optional.empty());

        final Optional<SharedLevel> level;

        Share(Optional<SharedLevel> level) {
            this.level = level;
        }
    }
}
