package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.problem.ProblemKind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A module file. */
final class ModuleNotation {

    private static final Set<String> KEYS =
            Set.of("name", "type", "number", "label", "pluralLabel", "help", "displayField", "fields", "picklists");

    private ModuleNotation() {}

    static ModuleFile read(Section file) {
        file.allow(KEYS);
        String name = file.requiredText("name");
        String type = file.requiredText("type");
        ModuleDefinition module = new ModuleDefinition(
                name,
                type,
                number(file),
                LabelNotation.read(file, "label").orElseGet(() -> LocalizedText.of(Wording.labelOf(type))),
                LabelNotation.read(file, "pluralLabel").orElseGet(() -> LocalizedText.of(Wording.labelOf(name))),
                file.text("help"),
                file.requiredText("displayField"),
                file.sections("fields").stream().map(ModuleNotation::field).toList());
        List<Picklist> picklists =
                file.sections("picklists").stream().map(PicklistNotation::read).toList();
        return new ModuleFile(module, picklists);
    }

    static ObjectNode write(ModuleFile file) {
        ModuleDefinition module = file.module();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", module.name()).put("type", module.typeName()).put("number", module.number());
        label("label", module.label(), module.typeName(), node);
        label("pluralLabel", module.pluralLabel(), module.name(), node);
        module.help().ifPresent(help -> node.put("help", help));
        node.put("displayField", module.displayField());
        ArrayNode fields = node.putArray("fields");
        module.fields().forEach(field -> fields.add(FieldNotation.write(field)));
        if (!file.picklists().isEmpty()) {
            ArrayNode picklists = node.putArray("picklists");
            file.picklists().forEach(picklist -> picklists.add(PicklistNotation.write(picklist)));
        }
        return node;
    }

    private static FieldDefinition field(Section field) {
        field.allow(FieldNotation.KEYS);
        return FieldNotation.read(field);
    }

    private static void label(String key, LocalizedText label, String name, ObjectNode node) {
        if (!label.equals(LocalizedText.of(Wording.labelOf(name)))) {
            node.set(key, LabelNotation.write(label));
        }
    }

    private static int number(Section file) {
        if (!file.has("number")) {
            file.missing("number");
        }
        OptionalInt number = file.integer("number");
        if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > ModuleDefinition.LAST_NUMBER)) {
            file.problems().add(ProblemKind.OUT_OF_RANGE, file.place().part("number"), "A module number is 1 to 4095");
            return 1;
        }
        return number.orElse(1);
    }
}
