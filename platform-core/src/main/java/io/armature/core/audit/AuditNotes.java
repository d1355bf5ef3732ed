package io.armature.core.audit;

/** Takes note of what happens too often, or too early, for a transaction of its own. Never blocks and never fails. */
@FunctionalInterface
public interface AuditNotes {
    /** For whoever keeps none. */
    AuditNotes NONE = (actor, entry) -> {};

    /** Notes that something happened now. */
    void note(Actor actor, AuditEntry entry);
}
