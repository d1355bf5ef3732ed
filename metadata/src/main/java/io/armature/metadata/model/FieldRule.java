package io.armature.metadata.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One rule that the values of a field must keep, or that gives it a value. Expressions are in the language of
 * {@link io.armature.metadata.expression}, over the fields of the record.
 */
public sealed interface FieldRule {

    /** The rules a field may have, each at most once; how definition files spell them. */
    enum Kind {
        MINIMUM,
        MAXIMUM,
        MIN_LENGTH,
        PATTERN,
        REQUIRED_WHEN,
        READ_ONLY_WHEN,
        VISIBLE_WHEN,
        DEFAULT_EXPRESSION,
        DEPENDS_ON,
        STAGES;

        /** {@code requiredWhen} for REQUIRED_WHEN. */
        public String notation() {
            StringBuilder spelled = new StringBuilder();
            for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
                spelled.append(spelled.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            return spelled.toString();
        }
    }

    /** The least value of a number, date or instant, in the notation of defaults; the value itself is allowed. */
    record Minimum(Object value) implements FieldRule {}

    /** The greatest value of a number, date or instant, in the notation of defaults; the value itself is allowed. */
    record Maximum(Object value) implements FieldRule {}

    /** The fewest code points of a text that is there. */
    record MinLength(int length) implements FieldRule {}

    /**
     * A regular expression of RE2 that the whole text matches.
     *
     * @param message what to tell whoever breaks it; a general sentence if absent
     */
    record Pattern(String regex, Optional<LocalizedText> message) implements FieldRule {}

    /** The field needs a value while the expression is true. */
    record RequiredWhen(String expression) implements FieldRule {}

    /** Callers cannot change the field while the expression is true of the record as stored. */
    record ReadOnlyWhen(String expression) implements FieldRule {}

    /** The field is shown while the expression is true; while it is not shown it is not required. */
    record VisibleWhen(String expression) implements FieldRule {}

    /** What a create stores when the field is absent: an expression over the other fields. */
    record DefaultExpression(String expression) implements FieldRule {}

    /**
     * A picklist whose values depend on those of another field.
     *
     * @param field the controlling PICKLIST, STAGE or BOOLEAN field
     * @param allowed by key of the controlling field ({@code true} and {@code false} of a BOOLEAN) the keys allowed; of
     *     a key that is not listed, all
     */
    record DependsOn(String field, Map<String, List<String>> allowed) implements FieldRule {
        public DependsOn {
            allowed = Map.copyOf(allowed);
        }
    }

    /**
     * How a record goes through its stages.
     *
     * @param initial the keys a new record may have; empty means all
     * @param moves by key the keys that may follow; of a key that is not listed, all
     * @param required by key the fields that a record needs to enter it
     * @param probability the PERCENT field that follows the stage's probability, unless the caller gives it
     */
    record Stages(
            List<String> initial,
            Map<String, List<String>> moves,
            Map<String, List<String>> required,
            Optional<String> probability)
            implements FieldRule {
        public Stages {
            initial = List.copyOf(initial);
            moves = Map.copyOf(moves);
            required = Map.copyOf(required);
        }
    }

    default Kind kind() {
        return switch (this) {
            case Minimum rule -> Kind.MINIMUM;
            case Maximum rule -> Kind.MAXIMUM;
            case MinLength rule -> Kind.MIN_LENGTH;
            case Pattern rule -> Kind.PATTERN;
            case RequiredWhen rule -> Kind.REQUIRED_WHEN;
            case ReadOnlyWhen rule -> Kind.READ_ONLY_WHEN;
            case VisibleWhen rule -> Kind.VISIBLE_WHEN;
            case DefaultExpression rule -> Kind.DEFAULT_EXPRESSION;
            case DependsOn rule -> Kind.DEPENDS_ON;
            case Stages rule -> Kind.STAGES;
        };
    }
}
