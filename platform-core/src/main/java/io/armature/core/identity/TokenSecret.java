package io.armature.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret of an API token: {@code arm_live_} and 32 characters of base 62, 190 random bits. So many bits need no slow
 * hash: what is stored is SHA-256.
 *
 * @param text the whole secret
 */
record TokenSecret(String text) {
    private static final String MARK = "arm_live_";
    private static final int LENGTH = 32;
    private static final int SHOWN = MARK.length() + 6;
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile(MARK + "[0-9A-Za-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret generate() {
        StringBuilder text = new StringBuilder(MARK);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new TokenSecret(text.toString());
    }

    /** Whether a text can be a token at all: anything else needs no look-up. */
    static boolean hasForm(String text) {
        return text.length() == MARK.length() + LENGTH && FORM.matcher(text).matches();
    }

    /** What lists show so that people tell tokens apart. */
    String prefix() {
        return text.substring(0, SHOWN);
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return prefix() + "...";
    }
}
