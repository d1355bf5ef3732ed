package io.armature.modules.ref;

import io.armature.metadata.resolve.SystemFields;
import java.util.Currency;
import java.util.Map;

/** How many digits after the point amounts have. */
final class Scale {
    /** Of every amount that is stored. */
    static final int STORED = 4;

    private static final int USUAL = 2;

    private Scale() {}

    /** Of the currency of a record; gold and the like, which have none of their own, have none here. */
    static int of(Map<String, Object> values) {
        return values.get(SystemFields.CURRENCY) instanceof String code
                ? Math.clamp(Currency.getInstance(code).getDefaultFractionDigits(), 0, STORED)
                : USUAL;
    }
}
