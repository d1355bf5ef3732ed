package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.ModuleOverride;
import java.util.Set;

/** One changed module: {@code "active": false} is one switched off. */
final class ModuleOverrideNotation {

    private static final Set<String> KEYS = Set.of("module", "label", "pluralLabel", "active", "historyDays");

    private ModuleOverrideNotation() {}

    static ModuleOverride read(Section override) {
        override.allow(KEYS);
        return new ModuleOverride(
                override.requiredText("module"),
                LabelNotation.read(override, "label"),
                LabelNotation.read(override, "pluralLabel"),
                override.bool("active"),
                override.integer("historyDays"));
    }

    static ObjectNode write(ModuleOverride override) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("module", override.module());
        override.label().ifPresent(label -> node.set("label", LabelNotation.write(label)));
        override.pluralLabel().ifPresent(label -> node.set("pluralLabel", LabelNotation.write(label)));
        override.active().ifPresent(active -> node.put("active", active));
        override.historyDays().ifPresent(days -> node.put("historyDays", days));
        return node;
    }
}
