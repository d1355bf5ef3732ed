package io.armature.core.oidc;

import java.util.Set;
import org.jose4j.jwt.consumer.ErrorCodes;

/** What jose4j reports of claims that have to be there and are not, or are no numbers and texts. */
final class MissingClaims {
    static final Set<Integer> CODES = Set.of(
            ErrorCodes.SUBJECT_MISSING,
            ErrorCodes.EXPIRATION_MISSING,
            ErrorCodes.ISSUED_AT_MISSING,
            ErrorCodes.MALFORMED_CLAIM);

    private MissingClaims() {}
}
