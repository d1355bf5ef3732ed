package io.armature.metadata.model;

import java.util.List;
import java.util.Optional;

/**
 * What makes two records likely to be the same thing: all conditions match.
 *
 * @param name lower camel case, unique in the module
 * @param action what becomes of a write that makes a duplicate
 * @param against name of the module whose records are looked through; the rule's own if absent
 * @param conditions one to five
 * @param when true of the records of the rule's module that it is about, in the language of {@link
 *     io.armature.metadata.expression}; of all if absent
 * @param active whether writes are checked
 */
public record DuplicateRule(
        String name,
        DuplicateAction action,
        Optional<String> against,
        List<Condition> conditions,
        Optional<String> when,
        boolean active) {
    public static final int MOST_CONDITIONS = 5;

    /** The least likeness, in percent, that a FUZZY condition may ask for: what the index of trigrams finds. */
    public static final int LEAST_LIKENESS = 30;

    /** The likeness that a FUZZY condition asks for unless it says another. */
    public static final int LIKENESS = 50;

    /**
     * Values that match.
     *
     * @param field name of a field of the rule's module
     * @param method how it is compared
     * @param other name of the field of the module looked through; the same name if absent
     * @param likeness in percent, of FUZZY alone
     */
    public record Condition(String field, DuplicateMethod method, Optional<String> other, Optional<Integer> likeness) {

        /** The name of the field that the value is compared with. */
        public String otherField() {
            return other.orElse(field);
        }

        /** How like the values have to be, in percent. */
        public int percent() {
            return method == DuplicateMethod.FUZZY ? likeness.orElse(LIKENESS) : 100;
        }
    }

    public DuplicateRule {
        conditions = List.copyOf(conditions);
    }

    /** The module whose records are looked through, of a rule of a module. */
    public String lookedThrough(String module) {
        return against.orElse(module);
    }
}
