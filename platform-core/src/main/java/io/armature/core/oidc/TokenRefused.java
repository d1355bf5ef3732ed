package io.armature.core.oidc;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;

/** Why a token opens nothing, in words for whoever sent it. */
final class TokenRefused {

    private TokenRefused() {}

    static ProblemException because(String reason) {
        return ProblemException.of(ProblemCode.UNAUTHENTICATED, reason);
    }

    static ProblemException unknownIssuer(String issuer) {
        return because("No organisation has an identity provider '" + cut(issuer) + "' that is switched on");
    }

    static ProblemException noOrganisation() {
        return because("The token does not say clearly which organisation it is for: its issuer serves several");
    }

    /** An issuer is whatever somebody wrote into a token. */
    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
