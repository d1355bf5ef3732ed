package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a field, each under its own key: {@code minimum: 0}, {@code requiredWhen: "stage == 'LOST'"}. */
final class FieldRuleNotation {

    static final Set<String> KEYS =
            Arrays.stream(FieldRule.Kind.values()).map(FieldRule.Kind::notation).collect(Collectors.toSet());

    private FieldRuleNotation() {}

    static FieldRules read(Section field) {
        List<FieldRule> rules = new ArrayList<>();
        for (FieldRule.Kind kind : FieldRule.Kind.values()) {
            rule(kind, field).ifPresent(rules::add);
        }
        return FieldRules.of(rules);
    }

    /** The rules an override exchanges; {@code null} takes one away. */
    static Map<FieldRule.Kind, Optional<FieldRule>> readChanges(Section rules) {
        rules.allow(KEYS);
        Map<FieldRule.Kind, Optional<FieldRule>> changes = new EnumMap<>(FieldRule.Kind.class);
        for (FieldRule.Kind kind : FieldRule.Kind.values()) {
            if (rules.has(kind.notation())) {
                changes.put(kind, rule(kind, rules));
            }
        }
        return changes;
    }

    static void write(FieldRules rules, ObjectNode node) {
        rules.all().forEach(rule -> node.set(rule.kind().notation(), value(rule)));
    }

    static void writeChanges(Map<FieldRule.Kind, Optional<FieldRule>> changes, ObjectNode node) {
        new EnumMap<>(changes)
                .forEach((kind, rule) -> node.set(
                        kind.notation(),
                        rule.map(FieldRuleNotation::value).orElse(JsonNodeFactory.instance.nullNode())));
    }

    private static Optional<FieldRule> rule(FieldRule.Kind kind, Section section) {
        String key = kind.notation();
        return switch (kind) {
            case MINIMUM -> ScalarNotation.read(section, key).map(FieldRule.Minimum::new);
            case MAXIMUM -> ScalarNotation.read(section, key).map(FieldRule.Maximum::new);
            case MIN_LENGTH -> minLength(section.integer(key));
            case PATTERN -> pattern(key, section);
            case REQUIRED_WHEN -> section.text(key).map(FieldRule.RequiredWhen::new);
            case READ_ONLY_WHEN -> section.text(key).map(FieldRule.ReadOnlyWhen::new);
            case VISIBLE_WHEN -> section.text(key).map(FieldRule.VisibleWhen::new);
            case DEFAULT_EXPRESSION -> section.text(key).map(FieldRule.DefaultExpression::new);
            case DEPENDS_ON -> section.section(key).map(FieldRuleNotation::dependsOn);
            case STAGES -> section.section(key).map(FieldRuleNotation::stages);
        };
    }

    private static JsonNode value(FieldRule rule) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (rule) {
            case FieldRule.Minimum minimum -> ScalarNotation.write(minimum.value());
            case FieldRule.Maximum maximum -> ScalarNotation.write(maximum.value());
            case FieldRule.MinLength minimum -> nodes.numberNode(minimum.length());
            case FieldRule.Pattern pattern -> value(pattern);
            case FieldRule.RequiredWhen condition -> nodes.textNode(condition.expression());
            case FieldRule.ReadOnlyWhen condition -> nodes.textNode(condition.expression());
            case FieldRule.VisibleWhen condition -> nodes.textNode(condition.expression());
            case FieldRule.DefaultExpression expression -> nodes.textNode(expression.expression());
            case FieldRule.DependsOn depends -> value(depends);
            case FieldRule.Stages stages -> value(stages);
        };
    }

    private static Optional<FieldRule> minLength(OptionalInt length) {
        return length.isPresent() ? Optional.of(new FieldRule.MinLength(length.getAsInt())) : Optional.empty();
    }

    private static Optional<FieldRule> pattern(String key, Section section) {
        Optional<JsonNode> written = section.get(key);
        if (written.isEmpty() || !written.get().isObject()) {
            return section.text(key).map(regex -> new FieldRule.Pattern(regex, Optional.empty()));
        }
        Section pattern = section.inner(written.get(), section.place().part(key));
        pattern.allow(Set.of("regex", "message"));
        return Optional.of(
                new FieldRule.Pattern(pattern.requiredText("regex"), LabelNotation.read(pattern, "message")));
    }

    private static JsonNode value(FieldRule.Pattern pattern) {
        if (pattern.message().isEmpty()) {
            return JsonNodeFactory.instance.textNode(pattern.regex());
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("regex", pattern.regex());
        node.set("message", LabelNotation.write(pattern.message().get()));
        return node;
    }

    private static FieldRule dependsOn(Section depends) {
        depends.allow(Set.of("field", "allowed"));
        if (!depends.has("allowed")) {
            depends.missing("allowed");
        }
        return new FieldRule.DependsOn(depends.requiredText("field"), KeyLists.read(depends, "allowed"));
    }

    private static JsonNode value(FieldRule.DependsOn depends) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("field", depends.field());
        KeyLists.write(depends.allowed(), node.putObject("allowed"));
        return node;
    }

    private static FieldRule stages(Section stages) {
        stages.allow(Set.of("initial", "moves", "required", "probability"));
        if (stages.node().isEmpty()) {
            stages.problems().add(ProblemKind.MISSING, stages.place(), "Say initial, moves, required or probability");
        }
        return new FieldRule.Stages(
                stages.texts("initial"),
                KeyLists.read(stages, "moves"),
                KeyLists.read(stages, "required"),
                stages.text("probability"));
    }

    private static JsonNode value(FieldRule.Stages stages) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!stages.initial().isEmpty()) {
            stages.initial().forEach(node.putArray("initial")::add);
        }
        if (!stages.moves().isEmpty()) {
            KeyLists.write(stages.moves(), node.putObject("moves"));
        }
        if (!stages.required().isEmpty()) {
            KeyLists.write(stages.required(), node.putObject("required"));
        }
        stages.probability().ifPresent(field -> node.put("probability", field));
        return node;
    }
}
