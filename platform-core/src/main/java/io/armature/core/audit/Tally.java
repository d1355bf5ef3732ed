package io.armature.core.audit;

import java.time.OffsetDateTime;

/**
 * Something that happened, perhaps often.
 *
 * @param actor who, and in which request the first time
 * @param entry what
 * @param first when first
 * @param last when last
 * @param times how often
 */
record Tally(Actor actor, AuditEntry entry, OffsetDateTime first, OffsetDateTime last, int times) {

    static Tally once(Actor actor, AuditEntry entry, OffsetDateTime at) {
        return new Tally(actor, entry, at, at, 1);
    }

    Tally again(OffsetDateTime at) {
        return new Tally(actor, entry, first, at, times + 1);
    }
}
