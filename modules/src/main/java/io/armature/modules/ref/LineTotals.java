package io.armature.modules.ref;

import io.armature.core.module.RecordChange;
import io.armature.metadata.resolve.SystemFields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The amount of a line: quantity times unit price, less the discount, half-even at the currency's scale. */
public final class LineTotals {
    private static final String QUANTITY = "quantity";
    private static final String UNIT_PRICE = "unitPrice";
    private static final String DISCOUNT = "discount";
    private static final String LINE_TOTAL = "lineTotal";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int STORED_WHOLE_DIGITS = 18;

    private LineTotals() {}

    /** The value of {@code lineTotal} when a part of it changes; null if a part is missing or it has over 18 digits. */
    public static Map<String, @Nullable Object> derive(RecordChange change) {
        if (Stream.of(QUANTITY, UNIT_PRICE, DISCOUNT, SystemFields.CURRENCY).noneMatch(change::changes)) {
            return Map.of();
        }
        Map<String, @Nullable Object> derived = new HashMap<>();
        derived.put(LINE_TOTAL, total(change.after()));
        return derived;
    }

    private static @Nullable BigDecimal total(Map<String, Object> values) {
        if (!(values.get(QUANTITY) instanceof BigDecimal quantity)
                || !(values.get(UNIT_PRICE) instanceof BigDecimal unitPrice)) {
            return null;
        }
        BigDecimal discount = values.get(DISCOUNT) instanceof BigDecimal percent ? percent : BigDecimal.ZERO;
        BigDecimal exact = quantity.multiply(unitPrice)
                .multiply(HUNDRED.subtract(discount))
                .movePointLeft(2);
        BigDecimal total =
                exact.setScale(Scale.of(values), RoundingMode.HALF_EVEN).setScale(Scale.STORED);
        return total.precision() - total.scale() > STORED_WHOLE_DIGITS ? null : total;
    }
}
