package io.armature.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of an API token: {@code arm_live_}, 32 characters of base 62 (190 random bits) and 6 that check the others:
 * the CRC-32 of all before them, in base 62. So scanners for leaked secrets know one without asking, and a mistyped one
 * needs no look-up. So many random bits need no slow hash: what is stored is SHA-256.
 *
 * @param text the whole secret
 */
record TokenSecret(String text) {
    private static final String MARK = "arm_live_";
    private static final int RANDOM_LENGTH = 32;
    private static final int CHECK_LENGTH = 6;
    private static final int CHECKED = MARK.length() + RANDOM_LENGTH;
    private static final int SHOWN = MARK.length() + 6;
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile(MARK + "[0-9A-Za-z]{" + (RANDOM_LENGTH + CHECK_LENGTH) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret generate() {
        StringBuilder text = new StringBuilder(MARK);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new TokenSecret(text.append(check(text.toString())).toString());
    }

    /** Whether a text can be a token at all: anything else needs no look-up. */
    static boolean hasForm(String text) {
        return text.length() == CHECKED + CHECK_LENGTH
                && FORM.matcher(text).matches()
                && text.substring(CHECKED).equals(check(text.substring(0, CHECKED)));
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder(CHECK_LENGTH);
        for (long rest = crc.getValue(); digits.length() < CHECK_LENGTH; rest /= LETTERS.length()) {
            digits.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        return digits.reverse().toString();
    }

    /** What lists show so that people tell tokens apart. */
    String prefix() {
        return text.substring(0, SHOWN);
    }

    /** SHA-256, as it is stored. */
    byte[] bytes() {
        return HexFormat.of().parseHex(hash());
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
