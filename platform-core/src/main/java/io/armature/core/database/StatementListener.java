package io.armature.core.database;

import io.armature.core.org.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Told of every statement that carries an organisation's or the platform's work; settings, and what Hibernate sends for
 * {@link PlatformSessions}, are not told.
 */
@FunctionalInterface
public interface StatementListener {
    /** For whoever does not listen. */
    StatementListener NONE = (org, text) -> {};

    /**
     * Called just before a statement is sent, on the thread that sends it.
     *
     * @param org whose statement it is; null for the platform's
     * @param text the statement without its values
     */
    void sending(@Nullable OrgId org, String text);
}
