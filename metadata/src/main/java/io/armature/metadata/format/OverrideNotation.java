package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldOverride;
import io.armature.metadata.problem.ProblemKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One overridden standard field: {@code "default": null} takes the standard's default away. */
final class OverrideNotation {

    private static final Set<String> KEYS = Set.of("module", "field", "label", "flags", "default", "picklist", "rules");

    private OverrideNotation() {}

    static FieldOverride read(Section override) {
        override.allow(KEYS);
        return new FieldOverride(
                override.requiredText("module"),
                override.requiredText("field"),
                LabelNotation.read(override, "label"),
                flags(override),
                override.has("default") ? Optional.of(ScalarNotation.read(override, "default")) : Optional.empty(),
                override.text("picklist"),
                override.section("rules").map(FieldRuleNotation::readChanges).orElse(Map.of()));
    }

    static ObjectNode write(FieldOverride override) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("module", override.module()).put("field", override.field());
        override.label().ifPresent(label -> node.set("label", LabelNotation.write(label)));
        if (!override.flags().isEmpty()) {
            ObjectNode flags = node.putObject("flags");
            new EnumMap<>(override.flags()).forEach((flag, on) -> flags.put(flag.notation(), on));
        }
        override.defaultValue()
                .ifPresent(value -> node.set(
                        "default", value.map(ScalarNotation::write).orElse(JsonNodeFactory.instance.nullNode())));
        override.picklist().ifPresent(picklist -> node.put("picklist", picklist));
        if (!override.rules().isEmpty()) {
            FieldRuleNotation.writeChanges(override.rules(), node.putObject("rules"));
        }
        return node;
    }

    private static Map<FieldFlag, Boolean> flags(Section override) {
        Map<FieldFlag, Boolean> flags = new EnumMap<>(FieldFlag.class);
        override.section("flags")
                .ifPresent(written -> written.node().fieldNames().forEachRemaining(name -> {
                    Optional<FieldFlag> flag = FieldFlag.spelled(name);
                    if (flag.isEmpty()) {
                        override.problems()
                                .add(ProblemKind.UNKNOWN_FLAG, written.place().part(name), "Unknown flag " + name);
                        return;
                    }
                    written.bool(name).ifPresent(on -> flags.put(flag.get(), on));
                }));
        return flags;
    }
}
