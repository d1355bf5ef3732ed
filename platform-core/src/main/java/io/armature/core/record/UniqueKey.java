package io.armature.core.record;

import io.armature.core.value.TextFolding;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKeys;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.UUID;

/**
 * What a record claims by holding a unique value: texts that fold alike claim the same.
 *
 * @param number the field's key number
 * @param hash a hash of identity and folded value, so that fields whose numbers collide still do not meet
 */
record UniqueKey(int number, UUID hash) implements Comparable<UniqueKey> {
    /** One order for all writers, so that claims never wait in a circle. */
    private static final Comparator<UniqueKey> ORDER =
            Comparator.comparingInt(UniqueKey::number).thenComparing(UniqueKey::hash);

    /** The claim of a non-null canonical value. */
    static UniqueKey of(Module module, Field field, Object value, TextFolding folding) {
        String identity = identity(field);
        ByteBuffer hash = digest(identity + '\u0000' + folded(field, value, folding));
        return new UniqueKey(UniqueKeys.keyNo(module, field), new UUID(hash.getLong(), hash.getLong()));
    }

    /** Immutable and never used twice in an organisation: a custom field's short id, else its name. */
    private static String identity(Field field) {
        String part = field.storage() instanceof FieldStorage.Custom custom ? custom.shortId() : field.name();
        return field.module() + '.' + part;
    }

    private static String folded(Field field, Object value, TextFolding folding) {
        return switch (field.valueKind()) {
            case TEXT, LONG_TEXT -> folding.key(field.type(), (String) value);
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case INTEGER, LONG, BOOLEAN, DATE, DATETIME, KEY, ID, TIME, DURATION -> value.toString();
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME ->
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
    public int compareTo(UniqueKey other) {
        return ORDER.compare(this, other);
    }
}
