package io.armature.core.record;

import java.io.Serial;
import java.util.Objects;

/** One of several writes that are one transaction failed, so that nothing of them is stored; why is the cause. */
public final class JointFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int write;

    JointFailure(int write, Throwable cause) {
        super("Write " + write + " failed", cause, false, false);
        this.write = write;
    }

    /** Which one, from 0 on. */
    public int write() {
        return write;
    }

    /** Why the transaction failed, whichever write it was in. */
    static Throwable reason(Throwable failure) {
        return failure instanceof JointFailure joint ? Objects.requireNonNull(joint.getCause()) : failure;
    }

    /** The same for another reason, of the same write if it was in one. */
    static Throwable because(Throwable failure, Throwable reason) {
        return failure instanceof JointFailure joint ? new JointFailure(joint.write, reason) : reason;
    }
}
