/**
 * Requests that are carried out once however often they are sent: what a client names by an idempotency key.
 *
 * <p>Comes in: an {@link io.armature.core.idempotency.IdempotencyKey} of a caller, and the request as bytes. Goes out: leave to
 * carry it out, for exactly one of those who ask ({@link io.armature.core.idempotency.Claiming.Granted}), or the answer that was
 * given, byte for byte. Refused: another request under the same key (IDEMPOTENCY_CONFLICT), one that is being carried out
 * (IDEMPOTENCY_IN_PROGRESS), one that was or may have been and of which no answer is kept (IDEMPOTENCY_ANSWER_LOST).
 *
 * <p>Whoever has leave marks its claim in the transactions in which it changes something, so that the mark is there exactly when
 * the change is. A claim without a mark did nothing: it is released, or taken over when its time is up, and the one it was taken
 * from can mark no more, so its transaction fails. A claim with a mark is never carried out again.
 *
 * <p>Answers may hold secrets and personal data. They are encrypted under a key that is derived from the idempotency key, which is
 * not stored, and gone after 24 hours.
 */
@NullMarked
package io.armature.core.idempotency;

import org.jspecify.annotations.NullMarked;
