package io.armature.core.idempotency;

import io.armature.core.problem.Problem;

/** What becomes of asking for leave to carry out a request. */
public sealed interface Claiming {

    /** Nobody else has leave. */
    record Granted(Claim claim) implements Claiming {}

    /** It was carried out; this is what was answered. */
    record Answered(byte[] answer) implements Claiming {}

    /** IDEMPOTENCY_CONFLICT, IDEMPOTENCY_IN_PROGRESS or IDEMPOTENCY_ANSWER_LOST. */
    record Refused(Problem problem) implements Claiming {}
}
