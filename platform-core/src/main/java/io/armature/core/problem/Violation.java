package io.armature.core.problem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One broken rule of a write.
 *
 * @param field API name of the field, as the input spells it
 * @param code stable code of the rule: REQUIRED, TOO_LONG, UNKNOWN_KEY, INVALID_FORMAT, OUT_OF_RANGE, READ_ONLY,
 *     DUPLICATE_VALUE, REFERENCE_INVALID
 * @param message says what to do
 * @param params the numbers and names in the message, for clients that word their own
 */
public record Violation(String field, String code, String message, Map<String, Object> params) {

    public Violation {
        // sorted, so that the same refusal reads the same every time
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }

    /** The same of a field that the input spells otherwise. */
    public Violation at(String place) {
        return new Violation(place, code, message, params);
    }

    /** The same of a record among several: its field is named behind it, the record alone where it names none. */
    public Violation within(String record) {
        return new Violation(field.isEmpty() ? record : record + "." + field, code, message, params);
    }
}
