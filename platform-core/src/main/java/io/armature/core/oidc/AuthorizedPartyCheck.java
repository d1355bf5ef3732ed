package io.armature.core.oidc;

import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/**
 * Which client a token was given to: {@code azp}, or {@code client_id} as RFC 9068 calls it.
 *
 * @param accepted ids of clients
 */
record AuthorizedPartyCheck(Set<String> accepted) implements ErrorCodeValidator {
    static final int CODE = 1_001;

    @Override
    public @Nullable Error validate(JwtContext context) {
        Map<String, Object> claims = context.getJwtClaims().getClaimsMap();
        Object party = claims.containsKey("azp") ? claims.get("azp") : claims.get("client_id");
        return party instanceof String name && accepted.contains(name)
                ? null
                : new Error(CODE, "The authorized party is none of those accepted");
    }
}
