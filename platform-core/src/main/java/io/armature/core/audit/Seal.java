package io.armature.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch of entries of one organisation was when it was sealed. Its hash covers the entries and the seal before, so that one
 * entry more, less or different, or in another place, breaks it and all after it.
 *
 * @param number from 1, without gaps
 * @param after the position it begins behind: where the seal before ends, 0 for the first
 * @param upTo the position of its last entry
 * @param entries how many it has
 * @param hash SHA-256 in hexadecimal
 */
public record Seal(long number, long after, long upTo, int entries, String hash) {
    private static final Seal BEFORE_ALL = new Seal(0, 0, 0, 0, "");
    private static final String SEPARATOR = "\n";

    /** What the first seal follows. */
    static Seal beforeAll() {
        return BEFORE_ALL;
    }

    /** The seal of the entries that come next; there is one at least, in the order of their positions. */
    Seal next(List<AuditRecord> batch) {
        long last = batch.getLast().position();
        return new Seal(number + 1, upTo, last, batch.size(), hash(hash, batch));
    }

    private String hash(String before, List<AuditRecord> batch) {
        MessageDigest digest = sha256();
        put(digest, before);
        put(digest, Long.toString(number + 1));
        put(digest, Long.toString(upTo));
        batch.forEach(record -> put(digest, record));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(MessageDigest digest, AuditRecord record) {
        Actor actor = record.actor();
        AuditEntry entry = record.entry();
        put(digest, actor.org().value());
        put(digest, Long.toString(record.position()));
        put(digest, micros(record.at().toInstant().until(Instant.EPOCH, ChronoUnit.MICROS)));
        put(digest, micros(record.lastAt().toInstant().until(Instant.EPOCH, ChronoUnit.MICROS)));
        put(digest, Integer.toString(record.times()));
        put(digest, entry.kind().name());
        put(digest, entry.detail());
        put(digest, entry.module());
        put(digest, entry.record().map(UUID::toString));
        put(digest, Integer.toString(entry.names().size()));
        entry.names().forEach(name -> put(digest, name));
        put(
                digest,
                entry.version().isPresent() ? Integer.toString(entry.version().getAsInt()) : "");
        put(digest, actor.user().map(UUID::toString));
        put(digest, actor.token().map(UUID::toString));
        put(digest, actor.channel().name());
        put(digest, actor.origin().requestId());
        put(digest, actor.origin().address());
    }

    private static String micros(long untilEpoch) {
        return Long.toString(-untilEpoch);
    }

    /** Nothing and an empty text are not the same. */
    private static void put(MessageDigest digest, Optional<String> text) {
        put(digest, text.map(there -> "=" + there).orElse(""));
    }

    /** With its length, so that what is moved from one text to the next shows. */
    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + SEPARATOR).getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
