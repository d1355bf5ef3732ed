package io.armature.core.value;

import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a slot column holds for a canonical value (design decision 8). */
public final class SlotValue {
    private SlotValue() {}

    /**
     * The value for the slot column.
     *
     * @return text: the folded key of TEXT kinds, the key itself of picklists, times in fixed width; numbers as
     *     BigDecimal, booleans as 0 and 1, durations as microseconds; instants, and days as their midnight in UTC; ids; null for null
     */
    public static @Nullable Object of(ValueKind kind, @Nullable Object canonical) {
        if (canonical == null) {
            return null;
        }
        return switch (kind) {
            case TEXT, LONG_TEXT -> TextKey.of((String) canonical);
            case INTEGER -> BigDecimal.valueOf((Integer) canonical);
            case LONG -> BigDecimal.valueOf((Long) canonical);
            case BOOLEAN -> Boolean.TRUE.equals(canonical) ? BigDecimal.ONE : BigDecimal.ZERO;
            case DATE -> midnight((LocalDate) canonical);
            case TIME -> TimeText.stored((LocalTime) canonical);
            case DURATION -> BigDecimal.valueOf(Microseconds.of((Duration) canonical));
            case DECIMAL, DATETIME, KEY, ID -> canonical;
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS ->
                throw new IllegalArgumentException("No slot holds a " + kind);
        };
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
