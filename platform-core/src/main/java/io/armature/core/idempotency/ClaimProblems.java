package io.armature.core.idempotency;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;

/** Why a request under a key is not carried out. */
final class ClaimProblems {
    private ClaimProblems() {}

    static Problem otherRequest() {
        return Problem.of(
                ProblemCode.IDEMPOTENCY_CONFLICT,
                "This Idempotency-Key was sent with another document, operation name or variables. Use a new key for a new"
                        + " request.");
    }

    static Problem inProgress() {
        return Problem.of(
                ProblemCode.IDEMPOTENCY_IN_PROGRESS,
                "A request with this Idempotency-Key is being carried out. Send it again in a second to get its answer.");
    }

    static Problem notKept() {
        return Problem.of(
                ProblemCode.IDEMPOTENCY_ANSWER_LOST,
                "This request was answered, but the answer is not kept: it was too large, or was dropped because a person"
                        + " was erased. Look at the records; it is not carried out again.");
    }

    static Problem otherRights() {
        return Problem.of(
                ProblemCode.IDEMPOTENCY_ANSWER_LOST,
                "This request was answered, but what you may do has changed since, and the answer was one to what you might"
                        + " do then. Look at the records; it is not carried out again.");
    }

    static Problem unknown() {
        return Problem.of(
                ProblemCode.IDEMPOTENCY_ANSWER_LOST,
                "This request may have been carried out, in whole or in part: it ended without an answer. Look at the"
                        + " records; it is not carried out again under this key.");
    }
}
