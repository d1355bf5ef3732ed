package io.armature.graphql.platform;

import java.util.Optional;
import java.util.UUID;

/** Ids as callers write them. */
final class Ids {

    private Ids() {}

    /** The id; empty if the text is none. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
