package io.armature.core.sql;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the order it belongs to and the last row's keys. Opaque to callers.
 *
 * @param order fingerprint of the order; a cursor of another order is refused
 * @param keys printed values of the order's keys (see {@link Encoding#print}), null for null
 * @param id of the row
 */
public record Cursor(String order, List<@Nullable String> keys, UUID id) {
    private static final char SEPARATOR = '\u001f';
    private static final char NULL = '\u0000';
    private static final int MAX_LENGTH = 8_000;

    public Cursor {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
    }

    /** The text a caller gets and gives back. */
    public String encoded() {
        StringBuilder text = new StringBuilder(order).append(SEPARATOR).append(id);
        for (String key : keys) {
            text.append(SEPARATOR).append(key == null ? String.valueOf(NULL) : key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @param expectedOrder fingerprint of the order of the list it is used on
     * @param expectedKeys how many keys that order has
     * @throws ProblemException BAD_REQUEST for anything else, and for a cursor of another order
     */
    public static Cursor decoded(String text, String expectedOrder, int expectedKeys) {
        if (text.length() > MAX_LENGTH) {
            throw refused();
        }
        String[] parts = split(text);
        if (parts.length != expectedKeys + 2 || !parts[0].equals(expectedOrder)) {
            throw refused();
        }
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            keys.add(key(parts[i]));
        }
        return new Cursor(parts[0], keys, id(parts[1]));
    }

    /** No stored text has the character that stands for null. */
    private static @Nullable String key(String printed) {
        if (printed.equals(String.valueOf(NULL))) {
            return null;
        }
        if (printed.indexOf(NULL) >= 0) {
            throw refused();
        }
        return printed;
    }

    private static String[] split(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return plain.split(String.valueOf(SEPARATOR), -1);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notUuid) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return ProblemException.of(
                ProblemCode.BAD_REQUEST,
                "This cursor does not belong to this list in this order. Use a cursor that the same field gave with the"
                        + " same orderBy, or leave it out to start from the beginning.");
    }
}
