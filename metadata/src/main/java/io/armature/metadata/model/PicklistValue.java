package io.armature.metadata.model;

import org.jspecify.annotations.Nullable;

/**
 * One value of a picklist.
 *
 * @param key what is stored, upper snake case, immutable
 * @param label what people see
 * @param active whether new writes may use it; an inactive value stays readable
 * @param category for stages: the outcome, else null
 * @param probability for stages: 0 to 100, else null
 */
public record PicklistValue(
        String key,
        LocalizedText label,
        boolean active,
        @Nullable StageCategory category,
        @Nullable Integer probability) {

    public PicklistValue {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A picklist value needs a key");
        }
        if (probability != null && (probability < 0 || probability > 100)) {
            throw new IllegalArgumentException("A probability is 0 to 100");
        }
    }

    /** The value as one that new writes may not use. */
    public PicklistValue switchedOff() {
        return new PicklistValue(key, label, false, category, probability);
    }
}
