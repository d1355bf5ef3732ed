package io.armature.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality of canonical values: 1.5 equals 1.50, and an instant equals itself at another offset. */
public final class CanonicalValues {
    private CanonicalValues() {}

    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (left instanceof OffsetDateTime a && right instanceof OffsetDateTime b) {
            return a.isEqual(b);
        }
        if (left instanceof JsonNode a && right instanceof JsonNode b) {
            return JsonTree.same(a, b);
        }
        return Objects.equals(left, right);
    }
}
