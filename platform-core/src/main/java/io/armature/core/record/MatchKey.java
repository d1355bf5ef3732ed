package io.armature.core.record;

import io.armature.core.value.Domain;
import io.armature.core.value.Microseconds;
import io.armature.core.value.TextFolding;
import io.armature.core.value.TextKey;
import io.armature.core.value.TimeText;
import io.armature.metadata.expression.Evaluation;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.resolve.DuplicateCheck;
import io.armature.metadata.resolve.Field;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a record is compared under a duplicate rule. Two records match if their hashes are the same and their texts alike.
 *
 * @param hash of the values that have to be the same; of nothing if all are only to be alike
 * @param texts those to be alike, folded, in the order of the conditions
 */
record MatchKey(UUID hash, List<String> texts) {

    MatchKey {
        texts = List.copyOf(texts);
    }

    /** The fields that are compared. */
    enum Side {
        /** Those of the records looked through. */
        LOOKED_THROUGH,
        /** Those of the module whose writes are checked, where they are others. */
        WRITTEN;

        short number() {
            return (short) ordinal();
        }

        Field field(DuplicateCheck.Condition condition) {
            return this == LOOKED_THROUGH ? condition.other() : condition.own();
        }
    }

    /** Whether both sides of a rule are the same fields of the same module: its records keep one key then. */
    static boolean symmetric(DuplicateCheck check) {
        return check.module().equals(check.against())
                && check.conditions().stream()
                        .allMatch(condition ->
                                condition.own().name().equals(condition.other().name()));
    }

    /** The sides on which a record of a module keeps a key. */
    static List<Side> sides(DuplicateCheck check, String module) {
        List<Side> sides = new ArrayList<>();
        if (check.against().equals(module)) {
            sides.add(Side.LOOKED_THROUGH);
        }
        if (check.module().equals(module) && !symmetric(check)) {
            sides.add(Side.WRITTEN);
        }
        return sides;
    }

    /** The side that the key of a written record is computed by. */
    static Side written(DuplicateCheck check) {
        return symmetric(check) ? Side.LOOKED_THROUGH : Side.WRITTEN;
    }

    /**
     * The key of a record; empty if it lacks one of the values, or is none of those that the rule is about.
     *
     * @param values canonical, by field name
     * @param module name of the record's module
     */
    static Optional<MatchKey> of(
            DuplicateCheck check, Side side, String module, Evaluation values, TextFolding folding) {
        boolean concerned = !check.module().equals(module)
                || check.when().map(condition -> condition.holds(values)).orElse(true);
        if (!concerned) {
            return Optional.empty();
        }
        StringBuilder same = new StringBuilder();
        List<String> texts = new ArrayList<>();
        for (DuplicateCheck.Condition condition : check.conditions()) {
            Optional<String> compared = compared(condition.method(), side.field(condition), values.after(), folding);
            if (compared.isEmpty()) {
                return Optional.empty();
            }
            if (condition.method() == DuplicateMethod.FUZZY) {
                texts.add(compared.get());
            } else {
                String text = compared.get();
                same.append(text.codePointCount(0, text.length())).append(':').append(text);
            }
        }
        return Optional.of(new MatchKey(hash(same.toString()), texts));
    }

    private static Optional<String> compared(
            DuplicateMethod method, Field field, Map<String, Object> values, TextFolding folding) {
        Object value = values.get(field.name());
        if (value == null) {
            return Optional.empty();
        }
        return switch (method) {
            case EXACT -> Optional.of(exact(field, value));
            case FOLDED -> told(folding.key(field.type(), (String) value));
            case FUZZY -> told(TextKey.of((String) value));
            case PHONE -> told(folding.phoneKey((String) value));
            case DOMAIN -> Domain.of((String) value);
        };
    }

    /** A text of which nothing is left when it is folded says nothing. */
    private static Optional<String> told(String folded) {
        return Optional.of(folded).filter(text -> !text.isEmpty());
    }

    private static String exact(Field field, Object value) {
        return switch (field.valueKind()) {
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case TIME -> TimeText.stored((LocalTime) value);
            case DURATION -> Long.toString(Microseconds.of((Duration) value));
            case TEXT, INTEGER, LONG, BOOLEAN, DATE, KEY, ID -> value.toString();
            case LONG_TEXT, DATETIME, KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException(field.valueKind() + " is never compared by duplicate rules");
        };
    }

    private static UUID hash(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            ByteBuffer hash = ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** The text that the index of trigrams serves; null if none has to be alike. */
    @Nullable
    String firstText() {
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
