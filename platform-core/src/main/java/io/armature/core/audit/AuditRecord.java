package io.armature.core.audit;

import java.time.OffsetDateTime;

/**
 * An entry as it is stored.
 *
 * @param position its place among the entries of all organisations, ascending
 * @param at when it happened, the first time if it happened often
 * @param lastAt when it happened last
 * @param times how often
 * @param actor who did it
 * @param entry what was done
 */
public record AuditRecord(
        long position, OffsetDateTime at, OffsetDateTime lastAt, int times, Actor actor, AuditEntry entry) {}
