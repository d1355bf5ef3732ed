package io.armature.metadata.use;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields and picklist values that rules and unique keys name. */
final class RuleUses {

    private RuleUses() {}

    static Stream<Use> of(Thing.OfField field, Draft draft) {
        return Stream.concat(
                draft.module(field.module()).stream().flatMap(module -> of(field.field(), module)),
                DuplicateRuleUses.of(field, draft));
    }

    static Stream<Use> of(Thing.OfValue value, Draft draft) {
        Stream<Use> rules = draft.modules().stream().flatMap(module -> module.fields().stream()
                .filter(field ->
                        field.definition().rules().all().stream().anyMatch(rule -> names(rule, value, field, module)))
                .map(field -> rule(module, field)));
        return Stream.concat(rules, DuplicateRuleUses.of(value, draft));
    }

    private static Stream<Use> of(String field, DraftModule module) {
        Stream<Use> keys = module.rules().uniqueKeys().stream()
                .filter(key -> key.fields().contains(field))
                .map(key -> new Use(Use.Kind.UNIQUE_KEY, module.name() + "." + key.name()));
        Stream<Use> validations = module.rules().validations().stream()
                .filter(rule -> rule.field().equals(Optional.of(field)) || mentions(rule.expression(), field))
                .map(rule -> new Use(Use.Kind.RULE, module.name() + "." + rule.name()));
        Stream<Use> rules = module.fields().stream()
                .filter(other -> !other.name().equals(field))
                .filter(other -> other.definition().rules().all().stream().anyMatch(rule -> names(rule, field)))
                .map(other -> rule(module, other));
        return Stream.of(keys, validations, rules).flatMap(uses -> uses);
    }

    private static Use rule(DraftModule module, DraftField field) {
        return new Use(Use.Kind.RULE, module.name() + "." + field.name());
    }

    private static boolean names(FieldRule rule, String field) {
        return switch (rule) {
            case FieldRule.RequiredWhen when -> mentions(when.expression(), field);
            case FieldRule.ReadOnlyWhen when -> mentions(when.expression(), field);
            case FieldRule.VisibleWhen when -> mentions(when.expression(), field);
            case FieldRule.DefaultExpression value -> mentions(value.expression(), field);
            case FieldRule.DependsOn depends -> depends.field().equals(field);
            case FieldRule.Stages stages ->
                stages.probability().equals(Optional.of(field)) || lists(stages.required(), field);
            case FieldRule.Minimum minimum -> false;
            case FieldRule.Maximum maximum -> false;
            case FieldRule.MinLength length -> false;
            case FieldRule.Pattern pattern -> false;
        };
    }

    private static boolean names(FieldRule rule, Thing.OfValue value, DraftField field, DraftModule module) {
        boolean ours = takesFrom(value.picklist(), field);
        return switch (rule) {
            case FieldRule.DependsOn depends -> {
                boolean controlling = module.field(depends.field())
                        .filter(other -> takesFrom(value.picklist(), other))
                        .isPresent();
                yield controlling && depends.allowed().containsKey(value.key())
                        || ours && lists(depends.allowed(), value.key());
            }
            case FieldRule.Stages stages ->
                ours
                        && (stages.initial().contains(value.key())
                                || stages.moves().containsKey(value.key())
                                || stages.required().containsKey(value.key())
                                || lists(stages.moves(), value.key()));
            case FieldRule.RequiredWhen when -> mentionsKey(when.expression(), value.key());
            case FieldRule.ReadOnlyWhen when -> mentionsKey(when.expression(), value.key());
            case FieldRule.VisibleWhen when -> mentionsKey(when.expression(), value.key());
            case FieldRule.DefaultExpression expression -> mentionsKey(expression.expression(), value.key());
            case FieldRule.Minimum minimum -> false;
            case FieldRule.Maximum maximum -> false;
            case FieldRule.MinLength length -> false;
            case FieldRule.Pattern pattern -> false;
        };
    }

    private static boolean takesFrom(String picklist, DraftField field) {
        return field.picklist().equals(Optional.of(picklist));
    }

    private static boolean lists(Map<String, List<String>> byKey, String item) {
        return byKey.values().stream().anyMatch(items -> items.contains(item));
    }

    /** The name as a word of its own, as a value or with what follows its name in the API: {@code accountId}. */
    static boolean mentions(String expression, String field) {
        return Pattern.compile("\\b" + Pattern.quote(field) + "(Id)?\\b")
                .matcher(expression)
                .find();
    }

    static boolean mentionsKey(String expression, String key) {
        return expression.contains("'" + key + "'") || expression.contains("\"" + key + "\"");
    }
}
