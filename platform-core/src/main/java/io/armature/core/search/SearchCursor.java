package io.armature.core.search;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a hit stands.
 *
 * @param of fingerprint of what was looked for
 * @param alike whether by what is spelled alike
 */
record SearchCursor(String of, boolean alike, long score, UUID record) {
    private static final String SEPARATOR = " ";
    private static final int PARTS = 4;

    /** Before every hit. */
    static SearchCursor start(String of, boolean alike) {
        return new SearchCursor(of, alike, Long.MAX_VALUE, new UUID(-1, -1));
    }

    /** Reads what {@link #text} wrote. Refused with BAD_REQUEST: what is damaged, or of another text. */
    static SearchCursor of(String text, SearchTerms terms) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == PARTS && parts[0].equals(terms.fingerprint())) {
                return new SearchCursor(
                        parts[0], Boolean.parseBoolean(parts[1]), Long.parseLong(parts[2]), UUID.fromString(parts[3]));
            }
        } catch (IllegalArgumentException damaged) {
            throw refused();
        }
        throw refused();
    }

    String text() {
        String plain = String.join(SEPARATOR, of, Boolean.toString(alike), Long.toString(score), record.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refused() {
        return new ProblemException(Problem.ofField(
                ProblemCode.BAD_REQUEST, "after", "This cursor is of another search. Start from the beginning."));
    }
}
