package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import org.jboss.logging.Logger;

/** An issuer whose keys cannot be had: the log says why, the caller only that. */
final class IssuerUnavailable {
    private static final Logger LOG = Logger.getLogger(IssuerUnavailable.class);

    private IssuerUnavailable() {}

    static ProblemException at(String address, Throwable failure) {
        return at(address, failure.toString());
    }

    static ProblemException at(String address, String reason) {
        LOG.warnf("An issuer's keys cannot be fetched from %s: %s", address, reason);
        return ProblemException.of(
                ProblemCode.UNAVAILABLE,
                "Your identity provider does not answer as it should, so the token cannot be verified. Try again");
    }
}
