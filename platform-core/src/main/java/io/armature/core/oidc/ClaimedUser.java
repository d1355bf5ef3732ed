package io.armature.core.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who a token is for, in the words of the organisation.
 *
 * @param subject whom the issuer means, for good
 * @param username the user's name
 * @param email the e-mail address, if mapped and there
 * @param firstName the first name, if mapped and there
 * @param lastName the last name, if mapped and there
 * @param roles the roles, if they come from the token
 * @param teams the teams, if they come from the token
 */
record ClaimedUser(
        String subject,
        String username,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<Set<String>> roles,
        Optional<Set<String>> teams) {

    /** Refused with UNAUTHENTICATED without a user name. */
    static ClaimedUser of(Map<String, Object> claims, ClaimMapping mapping) {
        String username = mapping.username()
                .text(claims)
                .orElseThrow(() -> TokenRefused.because("The token has no user name: its claim "
                        + mapping.username().text() + " is missing"));
        return new ClaimedUser(
                (String) Objects.requireNonNull(claims.get("sub")),
                username,
                mapping.email().flatMap(path -> path.text(claims)),
                mapping.firstName().flatMap(path -> path.text(claims)),
                mapping.lastName().flatMap(path -> path.text(claims)),
                mapping.roles().map(roles -> roles.in(claims)),
                mapping.teams().map(teams -> teams.in(claims)));
    }

    /** What of the user record is the issuer's to say; what the token does not say is left alone. */
    Map<String, @Nullable Object> profile() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("username", username);
        email.ifPresent(value -> values.put("email", value));
        firstName.ifPresent(value -> values.put("firstName", value));
        lastName.ifPresent(value -> values.put("lastName", value));
        return values;
    }

    /** Differs when anything differs that is taken over into records. */
    String fingerprint() {
        String content = profile() + "|" + roles.map(TreeSet::new) + "|" + teams.map(TreeSet::new);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
