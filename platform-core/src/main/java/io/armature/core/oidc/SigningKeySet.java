package io.armature.core.oidc;

import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys an issuer signs with, as it published them.
 *
 * @param keys public keys alone: what else a set holds verifies nothing
 * @param fetchedAt when
 */
record SigningKeySet(List<JsonWebKey> keys, Instant fetchedAt) {

    SigningKeySet {
        keys = List.copyOf(keys);
    }

    /** Reads a JWKS; empty if the text is none. Keys of kinds that are not known are left out, as the standard has it. */
    static Optional<SigningKeySet> parse(String json, Instant fetchedAt) {
        try {
            List<JsonWebKey> published = new JsonWebKeySet(json)
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .toList();
            return Optional.of(new SigningKeySet(published, fetchedAt));
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** Whether the key is there; a token that names none can be signed with any. */
    boolean mayKnow(Optional<String> keyId) {
        return keyId.map(id -> keys.stream().anyMatch(key -> id.equals(key.getKeyId())))
                .orElse(!keys.isEmpty());
    }

    /** The key of a signature: by its id, use and algorithm, never by what the token brings along. */
    Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        try {
            JsonWebKey key = new VerificationJwkSelector().select(signature, keys);
            if (key == null) {
                throw new UnresolvableKeyException("No key of the issuer fits");
            }
            return key.getKey();
        } catch (JoseException e) {
            throw new UnresolvableKeyException("No key of the issuer fits", e);
        }
    }
}
