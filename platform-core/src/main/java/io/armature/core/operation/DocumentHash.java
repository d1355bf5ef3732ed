package io.armature.core.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a document's text.
 *
 * @param hex 64 digits
 */
public record DocumentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses whatever is not 64 digits of lower-case hexadecimal. */
    public DocumentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A document's hash has 64 digits of 0-9a-f");
        }
    }

    /** Of a text. */
    public static DocumentHash of(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return new DocumentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The hash that a text spells; empty if it spells none. */
    public static Optional<DocumentHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DocumentHash(text)) : Optional.empty();
    }
}
