package io.armature.core.oidc;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * How tokens may be signed: with a private key, always. With HMAC the issuer's public key would be as good as its secret,
 * and {@code none} is no signature.
 */
final class SignatureAlgorithms {
    static final List<String> ALLOWED = List.of(
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private SignatureAlgorithms() {}

    static AlgorithmConstraints constraints() {
        return new AlgorithmConstraints(ConstraintType.PERMIT, ALLOWED.toArray(String[]::new));
    }
}
