package io.armature.core.value;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import io.armature.metadata.resolve.UniqueKey;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a record claims by holding the values of a unique key: texts that fold alike claim the same.
 *
 * @param number the key's number
 * @param hash a hash of identity and folded values, so that keys whose numbers collide still do not meet
 */
public record ClaimKey(int number, UUID hash) implements Comparable<ClaimKey> {
    /** One order for all writers, so that claims never wait in a circle. */
    private static final Comparator<ClaimKey> ORDER =
            Comparator.comparingInt(ClaimKey::number).thenComparing(ClaimKey::hash);

    /** The claims of the external ids of a record, one each. */
    public static List<ClaimKey> ofExternalIds(UniqueKey key, Map<String, Object> values) {
        if (!(values.get(SystemFields.EXTERNAL_IDS) instanceof List<?> ids)) {
            return List.of();
        }
        return ids.stream()
                .map(id -> hashed(key, key.identity() + '\u0000' + id))
                .toList();
    }

    /**
     * The claim of a record; empty if it lacks one of the key's values.
     *
     * @param values canonical, by field name
     */
    public static Optional<ClaimKey> of(UniqueKey key, Map<String, Object> values, TextFolding folding) {
        StringBuilder claimed = new StringBuilder(key.identity()).append('\u0000');
        for (Field field : key.fields()) {
            Object value = values.get(field.name());
            if (value == null) {
                return Optional.empty();
            }
            append(claimed, folded(field, value, folding), key.single());
        }
        return Optional.of(hashed(key, claimed.toString()));
    }

    private static ClaimKey hashed(UniqueKey key, String claimed) {
        ByteBuffer hash = digest(claimed);
        return new ClaimKey(key.number(), new UUID(hash.getLong(), hash.getLong()));
    }

    /** Each of several values with its length before it, so that no two lists of values read alike. */
    private static void append(StringBuilder claimed, String value, boolean alone) {
        if (!alone) {
            claimed.append(value.codePointCount(0, value.length())).append(':');
        }
        claimed.append(value);
    }

    /** The same texts that {@code core.catalog.ClaimedValueSql} makes of values already stored. */
    private static String folded(Field field, Object value, TextFolding folding) {
        return switch (field.valueKind()) {
            case TEXT -> folding.key(field.type(), (String) value);
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case TIME -> TimeText.stored((LocalTime) value);
            case DURATION -> Long.toString(Microseconds.of((Duration) value));
            case INTEGER, LONG, BOOLEAN, DATE, KEY, ID -> value.toString();
            case LONG_TEXT, DATETIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.valueKind() + " is never unique");
        };
    }

    private static ByteBuffer digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    @Override
    public int compareTo(ClaimKey other) {
        return ORDER.compare(this, other);
    }
}
