package io.armature.core.rule;

import com.google.re2j.Pattern;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.resolve.Field;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Least lengths and patterns of texts; an absent text breaks neither. */
final class TextShapes {

    private static final int MOST_PATTERNS_KEPT = 10_000;
    private static final ConcurrentMap<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private TextShapes() {}

    static Optional<Violation> minLength(RuledRecord record, Field field, FieldRule.MinLength rule) {
        return text(record, field)
                .map(text -> text.codePointCount(0, text.length()))
                .filter(length -> length < rule.length())
                .map(length -> FieldViolations.tooShort(field, rule.length(), length));
    }

    static Optional<Violation> pattern(RuledRecord record, Field field, FieldRule.Pattern rule) {
        return text(record, field)
                .filter(text -> !compiled(rule.regex()).matches(text))
                .map(text -> FieldViolations.patternMismatch(
                        field,
                        rule.message().map(LocalizedText::text).orElse("Write it in the form " + rule.regex()),
                        rule.regex()));
    }

    private static Optional<String> text(RuledRecord record, Field field) {
        return record.touches(field) && record.value(field) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Patterns are shared by all organisations; when there are too many all are made anew. */
    private static Pattern compiled(String regex) {
        if (PATTERNS.size() > MOST_PATTERNS_KEPT) {
            PATTERNS.clear();
        }
        return PATTERNS.computeIfAbsent(regex, Pattern::compile);
    }
}
