package io.armature.core.oidc;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;

/**
 * What a token says, believed in nothing: enough to know whose keys to verify it with.
 *
 * @param text the token
 * @param issuer who it says has made it
 * @param keyId which key it says it is signed with
 * @param claims what it says
 */
record UnverifiedToken(String text, String issuer, Optional<String> keyId, Map<String, Object> claims) {
    private static final int LONGEST = 16_384;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    UnverifiedToken {
        claims = Map.copyOf(claims);
    }

    /** Whether a text has the form of a signed JWT at all. */
    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads it; refused with UNAUTHENTICATED if it is too long, none, or signed in a way that is never accepted. */
    static UnverifiedToken read(String text) {
        if (text.length() > LONGEST) {
            throw TokenRefused.because("The token has more than " + LONGEST + " characters");
        }
        JwtContext context = process(text);
        JsonWebStructure outermost = context.getJoseObjects().getFirst();
        String algorithm = outermost.getAlgorithmHeaderValue();
        if (algorithm == null || !SignatureAlgorithms.ALLOWED.contains(algorithm)) {
            throw TokenRefused.because(
                    "The token is not signed with one of " + String.join(", ", SignatureAlgorithms.ALLOWED));
        }
        return new UnverifiedToken(
                text,
                issuer(context),
                Optional.ofNullable(outermost.getKeyIdHeaderValue()),
                withoutNulls(context.getJwtClaims().getClaimsMap()));
    }

    private static JwtContext process(String text) {
        JwtConsumer reader = new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setDisableRequireSignature()
                .setSkipSignatureVerification()
                .build();
        try {
            JwtContext context = reader.process(text);
            if (context.getJoseObjects().size() != 1) {
                throw TokenRefused.because("The token is not one signed JWT");
            }
            return context;
        } catch (InvalidJwtException e) {
            throw TokenRefused.because("The token is no JWT");
        }
    }

    private static String issuer(JwtContext context) {
        try {
            String issuer = context.getJwtClaims().getIssuer();
            if (issuer == null) {
                throw TokenRefused.because("The token does not say its issuer (iss)");
            }
            return issuer;
        } catch (MalformedClaimException e) {
            throw TokenRefused.because("The token's iss is no text");
        }
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> claims) {
        Map<String, Object> present = new HashMap<>(claims);
        present.values().removeIf(Objects::isNull);
        return present;
    }
}
