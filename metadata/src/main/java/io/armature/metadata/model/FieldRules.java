package io.armature.metadata.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a field, at most one of each kind, in the order of the kinds.
 *
 * @param byKind each under its own kind
 */
public record FieldRules(Map<FieldRule.Kind, FieldRule> byKind) {

    private static final FieldRules NONE = new FieldRules(Map.of());

    public FieldRules {
        Map<FieldRule.Kind, FieldRule> ordered = new EnumMap<>(FieldRule.Kind.class);
        ordered.putAll(byKind);
        ordered.forEach((kind, rule) -> {
            if (rule.kind() != kind) {
                throw new IllegalArgumentException(rule + " stands under " + kind);
            }
        });
        byKind = Collections.unmodifiableMap(ordered);
    }

    public static FieldRules none() {
        return NONE;
    }

    public static FieldRules of(FieldRule... rules) {
        return of(Arrays.asList(rules));
    }

    /** Of two rules of a kind the later counts. */
    public static FieldRules of(Collection<FieldRule> rules) {
        Map<FieldRule.Kind, FieldRule> byKind = new EnumMap<>(FieldRule.Kind.class);
        rules.forEach(rule -> byKind.put(rule.kind(), rule));
        return byKind.isEmpty() ? NONE : new FieldRules(byKind);
    }

    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    public Collection<FieldRule> all() {
        return byKind.values();
    }

    public <R extends FieldRule> Optional<R> get(Class<R> type) {
        return byKind.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * These rules with some exchanged.
     *
     * @param changes by kind the other rule; an empty Optional takes the rule away
     */
    public FieldRules patched(Map<FieldRule.Kind, Optional<FieldRule>> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<FieldRule.Kind, FieldRule> rules = new EnumMap<>(FieldRule.Kind.class);
        rules.putAll(byKind);
        changes.forEach(
                (kind, rule) -> rule.ifPresentOrElse(other -> rules.put(kind, other), () -> rules.remove(kind)));
        return new FieldRules(rules);
    }
}
