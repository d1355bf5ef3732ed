package io.armature.core.feed;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader is. Everything up to here it has.
 *
 * @param transaction number of a transaction, as text: it has 64 bits without a sign
 * @param position within it
 * @param asOf an instant before which nothing happened that the reader lacks
 */
public record FeedCursor(String transaction, long position, Instant asOf) {
    /** A day less than the outbox keeps, for transactions that took long and for the hours until a day is dropped. */
    static final Duration GOOD_FOR = Duration.ofDays(29);

    /** How long before its commit a transaction may have said what happened. */
    private static final Duration SLOWEST = Duration.ofDays(1);

    private static final Pattern FORM = Pattern.compile("changes ([0-9]{1,20}) ([0-9]{1,18}) ([0-9]{1,11})");
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    /** As callers hand it back. */
    public String text() {
        String plain = "changes " + transaction + " " + position + " " + asOf.getEpochSecond();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor of a text; refused with BAD_REQUEST when it is none. */
    public static FeedCursor of(String text) {
        Matcher form = FORM.matcher(plain(text));
        if (!form.matches() || new BigInteger(form.group(1)).compareTo(MOST) > 0) {
            throw none();
        }
        return new FeedCursor(
                form.group(1), Long.parseLong(form.group(2)), Instant.ofEpochSecond(Long.parseLong(form.group(3))));
    }

    /** No event that the reader lacks is older: the days before need not be looked at. */
    Instant oldest() {
        return asOf.minus(SLOWEST);
    }

    /** Whether something may have been dropped that the reader lacks. */
    boolean expired(Instant now) {
        return asOf.isBefore(now.minus(GOOD_FOR));
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static ProblemException none() {
        return new ProblemException(
                Problem.ofField(ProblemCode.BAD_REQUEST, "since", "since is no cursor that changes gave"));
    }
}
