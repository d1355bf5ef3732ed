package io.armature.core.view;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A saved view.
 *
 * @param id by which lists name it
 * @param module number of the module whose records it lists
 * @param name for people
 * @param owner the user who saved it; empty if a token did that acts as nobody
 * @param visibility who knows of it
 * @param team with which it is shared
 * @param content what it says
 * @param updatedAt when it was saved
 */
public record SavedView(
        UUID id,
        int module,
        String name,
        Optional<UUID> owner,
        ViewVisibility visibility,
        Optional<UUID> team,
        ViewContent content,
        OffsetDateTime updatedAt) {}
