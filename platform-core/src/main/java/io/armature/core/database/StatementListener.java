package io.armature.core.database;

/**
 * Told of every statement that carries an organisation's or the platform's work; settings, and what Hibernate sends for
 * {@link PlatformSessions}, are not told.
 */
@FunctionalInterface
public interface StatementListener {
    /** For whoever does not listen. */
    StatementListener NONE = text -> {};

    /**
     * Called just before a statement is sent, on the thread that sends it.
     *
     * @param text the statement without its values
     */
    void sending(String text);
}
