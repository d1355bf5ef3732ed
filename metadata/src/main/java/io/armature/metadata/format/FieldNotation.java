package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One field: name, type with its options, label, help, flags, default. */
final class FieldNotation {

    static final Set<String> KEYS = keys();

    private FieldNotation() {}

    static FieldDefinition read(Section field) {
        String name = field.requiredText("name");
        LocalizedText label =
                LabelNotation.read(field, "label").orElseGet(() -> LocalizedText.of(Wording.labelOf(name)));
        return new FieldDefinition(
                name,
                label,
                field.text("help"),
                TypeNotation.read(field),
                flags(field),
                ScalarNotation.read(field, "default"),
                FieldRuleNotation.read(field));
    }

    static ObjectNode write(FieldDefinition field) {
        return write(field, JsonNodeFactory.instance.objectNode());
    }

    static ObjectNode write(FieldDefinition field, ObjectNode node) {
        node.put("name", field.name());
        if (!field.label().equals(LocalizedText.of(Wording.labelOf(field.name())))) {
            node.set("label", LabelNotation.write(field.label()));
        }
        TypeNotation.write(field.type(), node);
        field.help().ifPresent(help -> node.put("help", help));
        if (!field.flags().isEmpty()) {
            ArrayNode flags = node.putArray("flags");
            EnumSet.copyOf(field.flags()).forEach(flag -> flags.add(flag.notation()));
        }
        field.defaultValue().ifPresent(value -> node.set("default", ScalarNotation.write(value)));
        FieldRuleNotation.write(field.rules(), node);
        return node;
    }

    private static Set<FieldFlag> flags(Section field) {
        Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
        List<String> written = field.texts("flags");
        for (int i = 0; i < written.size(); i++) {
            flag(written.get(i), field.place().part("flags").item(i), field).ifPresent(flags::add);
        }
        return flags;
    }

    private static Optional<FieldFlag> flag(String written, Place place, Section field) {
        Optional<FieldFlag> flag = FieldFlag.spelled(written);
        if (flag.isEmpty()) {
            String known = String.join(
                    ", ",
                    Arrays.stream(FieldFlag.values()).map(FieldFlag::notation).toList());
            field.problems().add(ProblemKind.UNKNOWN_FLAG, place, "Unknown flag " + written + "; use one of " + known);
        }
        return flag;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(TypeNotation.KEYS);
        keys.addAll(FieldRuleNotation.KEYS);
        keys.addAll(Set.of("name", "label", "help", "flags", "default"));
        return Set.copyOf(keys);
    }
}
