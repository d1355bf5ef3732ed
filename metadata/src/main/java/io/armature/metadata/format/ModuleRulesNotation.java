package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleRules;
import io.armature.metadata.model.UniqueKeyDefinition;
import io.armature.metadata.model.ValidationRule;
import java.util.Set;

/** The rules of a module: its unique keys, its validations and its duplicate rules. */
final class ModuleRulesNotation {

    static final Set<String> KEYS = Set.of("uniqueKeys", "validations", "duplicateRules");

    private ModuleRulesNotation() {}

    static ModuleRules read(Section module) {
        return new ModuleRules(
                module.sections("uniqueKeys").stream()
                        .map(ModuleRulesNotation::key)
                        .toList(),
                module.sections("validations").stream()
                        .map(ModuleRulesNotation::validation)
                        .toList(),
                module.sections("duplicateRules").stream()
                        .map(DuplicateRuleNotation::read)
                        .toList());
    }

    static void write(ModuleRules rules, ObjectNode module) {
        if (!rules.uniqueKeys().isEmpty()) {
            ArrayNode keys = module.putArray("uniqueKeys");
            rules.uniqueKeys().forEach(key -> keys.add(write(key)));
        }
        if (!rules.validations().isEmpty()) {
            ArrayNode validations = module.putArray("validations");
            rules.validations().forEach(rule -> validations.add(write(rule)));
        }
        if (!rules.duplicateRules().isEmpty()) {
            ArrayNode duplicates = module.putArray("duplicateRules");
            rules.duplicateRules().forEach(rule -> duplicates.add(DuplicateRuleNotation.write(rule)));
        }
    }

    private static UniqueKeyDefinition key(Section key) {
        key.allow(Set.of("name", "fields"));
        return new UniqueKeyDefinition(key.requiredText("name"), key.texts("fields"));
    }

    private static ObjectNode write(UniqueKeyDefinition key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", key.name());
        key.fields().forEach(node.putArray("fields")::add);
        return node;
    }

    private static ValidationRule validation(Section rule) {
        rule.allow(Set.of("name", "expression", "message", "field", "active"));
        if (!rule.has("message")) {
            rule.missing("message");
        }
        return new ValidationRule(
                rule.requiredText("name"),
                rule.requiredText("expression"),
                LabelNotation.read(rule, "message").orElseGet(() -> LocalizedText.of(Section.ABSENT)),
                rule.text("field"),
                rule.bool("active").orElse(true));
    }

    private static ObjectNode write(ValidationRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", rule.name()).put("expression", rule.expression());
        node.set("message", LabelNotation.write(rule.message()));
        rule.field().ifPresent(field -> node.put("field", field));
        if (!rule.active()) {
            node.put("active", false);
        }
        return node;
    }
}
