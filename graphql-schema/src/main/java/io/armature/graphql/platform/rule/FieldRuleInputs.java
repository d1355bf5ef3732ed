package io.armature.graphql.platform.rule;

import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the API's input to rules. */
public final class FieldRuleInputs {

    private final Map<FieldRule.Kind, Optional<FieldRule>> changes = new EnumMap<>(FieldRule.Kind.class);

    private FieldRuleInputs() {}

    /** What changes of a field's rules, by kind; an empty Optional takes one away. */
    public static Map<FieldRule.Kind, Optional<FieldRule>> changes(@Nullable FieldRulesInput input) {
        FieldRuleInputs inputs = new FieldRuleInputs();
        if (input != null) {
            inputs.read(input);
        }
        return inputs.changes;
    }

    private void read(FieldRulesInput input) {
        if (input.clear() != null) {
            input.clear().forEach(rule -> changes.put(FieldRule.Kind.valueOf(rule.name()), Optional.empty()));
        }
        put(input.minimum(), FieldRule.Minimum::new);
        put(input.maximum(), FieldRule.Maximum::new);
        put(input.minLength(), FieldRule.MinLength::new);
        put(input.pattern(), FieldRuleInputs::pattern);
        put(input.requiredWhen(), FieldRule.RequiredWhen::new);
        put(input.readOnlyWhen(), FieldRule.ReadOnlyWhen::new);
        put(input.visibleWhen(), FieldRule.VisibleWhen::new);
        put(input.defaultExpression(), FieldRule.DefaultExpression::new);
        put(
                input.dependsOn(),
                depends -> new FieldRule.DependsOn(depends.field(), KeyListInput.byKey(depends.allowed())));
        put(input.stages(), FieldRuleInputs::stages);
    }

    private <T> void put(@Nullable T value, Function<T, FieldRule> rule) {
        if (value != null) {
            FieldRule made = rule.apply(value);
            changes.put(made.kind(), Optional.of(made));
        }
    }

    private static FieldRule pattern(PatternInput input) {
        return new FieldRule.Pattern(
                input.regex(),
                Optional.ofNullable(input.message())
                        .filter(message -> !message.isBlank())
                        .map(LocalizedText::of));
    }

    private static FieldRule stages(StagesInput input) {
        return new FieldRule.Stages(
                input.initial() == null ? List.of() : input.initial(),
                KeyListInput.byKey(input.moves()),
                KeyListInput.byKey(input.required()),
                Optional.ofNullable(input.probability()));
    }
}
