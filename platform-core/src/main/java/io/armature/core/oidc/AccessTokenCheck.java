package io.armature.core.oidc;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token is one for APIs. The header says so where an issuer follows RFC 9068 ({@code at+jwt}); with the header
 * {@code JWT} or none, a claim {@code typ} must be Keycloak's {@code Bearer}, and what only ID tokens have must be
 * missing.
 */
record AccessTokenCheck() implements ErrorCodeValidator {
    static final int CODE = 1_002;

    private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt", "application/at+jwt");
    private static final Set<String> ANY_TOKEN = Set.of("", "jwt");

    @Override
    public @Nullable Error validate(JwtContext context) {
        String type = context.getJoseObjects().getFirst().getHeader("typ");
        String known = type == null ? "" : type.toLowerCase(Locale.ROOT);
        Map<String, Object> claims = context.getJwtClaims().getClaimsMap();
        return ACCESS_TOKEN.contains(known) || (ANY_TOKEN.contains(known) && isForApis(claims))
                ? null
                : new Error(CODE, "No access token");
    }

    private static boolean isForApis(Map<String, Object> claims) {
        Object kind = claims.get("typ");
        return (kind == null || kind.equals("Bearer"))
                && Stream.of("nonce", "at_hash", "c_hash").noneMatch(claims::containsKey);
    }
}
