package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.DuplicateAction;
import io.armature.metadata.model.DuplicateMethod;
import io.armature.metadata.model.DuplicateRule;
import java.util.Optional;
import java.util.Set;

/** A duplicate rule of a module. */
final class DuplicateRuleNotation {

    private DuplicateRuleNotation() {}

    static DuplicateRule read(Section rule) {
        rule.allow(Set.of("name", "action", "against", "conditions", "when", "active"));
        if (!rule.has("action")) {
            rule.missing("action");
        }
        return new DuplicateRule(
                rule.requiredText("name"),
                rule.word("action", DuplicateAction.class).orElse(DuplicateAction.WARN),
                rule.text("against"),
                rule.sections("conditions").stream()
                        .map(DuplicateRuleNotation::condition)
                        .toList(),
                rule.text("when"),
                rule.bool("active").orElse(true));
    }

    private static DuplicateRule.Condition condition(Section condition) {
        condition.allow(Set.of("field", "method", "other", "likeness"));
        if (!condition.has("method")) {
            condition.missing("method");
        }
        var likeness = condition.integer("likeness");
        return new DuplicateRule.Condition(
                condition.requiredText("field"),
                condition.word("method", DuplicateMethod.class).orElse(DuplicateMethod.EXACT),
                condition.text("other"),
                likeness.isPresent() ? Optional.of(likeness.getAsInt()) : Optional.empty());
    }

    static ObjectNode write(DuplicateRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", rule.name()).put("action", rule.action().name());
        rule.against().ifPresent(module -> node.put("against", module));
        ArrayNode conditions = node.putArray("conditions");
        rule.conditions().forEach(condition -> conditions.add(write(condition)));
        rule.when().ifPresent(when -> node.put("when", when));
        if (!rule.active()) {
            node.put("active", false);
        }
        return node;
    }

    private static ObjectNode write(DuplicateRule.Condition condition) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("field", condition.field()).put("method", condition.method().name());
        condition.other().ifPresent(other -> node.put("other", other));
        condition.likeness().ifPresent(percent -> node.put("likeness", percent));
        return node;
    }
}
