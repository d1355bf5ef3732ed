package io.armature.core.oidc;

import java.time.Clock;
import java.util.Map;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Verifies tokens: signature first, then everything that a registration says. All by jose4j. */
final class TokenVerifier {
    /** How far clocks may be apart. */
    static final int SKEW_SECONDS = 30;

    private final Clock clock;

    TokenVerifier(Clock clock) {
        this.clock = clock;
    }

    /** The token's claims, now believed; refused with UNAUTHENTICATED and the reason. */
    Map<String, Object> verify(UnverifiedToken token, ProviderSettings settings, SigningKeySet keys) {
        try {
            return consumer(settings, keys).process(token.text()).getJwtClaims().getClaimsMap();
        } catch (InvalidJwtException e) {
            throw TokenRefused.because(reason(e, settings));
        }
    }

    private JwtConsumer consumer(ProviderSettings settings, SigningKeySet keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(SignatureAlgorithms.constraints())
                .setVerificationKeyResolver((signature, nesting) -> keys.keyOf(signature))
                .setExpectedIssuer(true, settings.issuer())
                .setExpectedAudience(true, settings.audience())
                .registerValidator(new AuthorizedPartyCheck(settings.authorizedParties()))
                .registerValidator(new AccessTokenCheck())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static String reason(InvalidJwtException failure, ProviderSettings settings) {
        if (failure.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired. Get a new one from your identity provider";
        }
        if (failure.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || failure.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for somebody else: its aud is not '" + settings.audience() + "'";
        }
        if (failure.hasErrorCode(AuthorizedPartyCheck.CODE)) {
            return "Tokens of that client (azp) are not accepted here";
        }
        if (failure.hasErrorCode(AccessTokenCheck.CODE)) {
            return "Send the access token: this is an ID token or one of another kind";
        }
        if (failure.hasErrorCode(ErrorCodes.NOT_YET_VALID)
                || failure.hasErrorCode(ErrorCodes.ISSUED_AT_INVALID_FUTURE)) {
            return "The token is not valid yet: it was made in the future, as this server's clock has it";
        }
        return failure.getErrorDetails().stream()
                        .map(detail -> detail.getErrorCode())
                        .anyMatch(MissingClaims.CODES::contains)
                ? "The token lacks one of the claims sub, exp, iat"
                : "The token's signature fits none of its issuer's keys, or the token contradicts itself";
    }
}
