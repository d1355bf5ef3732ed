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

/** A module: a file of its own, or, of a custom one, without fields among what an organisation stores. */
final class ModuleNotation {

    private static final String WRITTEN_BY_PLATFORM = "writtenByPlatform";
    private static final Set<String> KEYS = Set.of(
            "name",
            "type",
            "number",
            "label",
            "pluralLabel",
            "help",
            "displayField",
            "fields",
            "picklists",
            "uniqueKeys",
            "validations",
            "duplicateRules",
            "layouts",
            WRITTEN_BY_PLATFORM);
    private static final Set<String> CUSTOM_KEYS =
            Set.of("name", "type", "number", "label", "pluralLabel", "help", "displayField");

    private ModuleNotation() {}

    static ModuleFile read(Section file) {
        file.allow(KEYS);
        ModuleDefinition module = module(
                file,
                file.sections("fields").stream().map(ModuleNotation::field).toList());
        List<Picklist> picklists =
                file.sections("picklists").stream().map(PicklistNotation::read).toList();
        return new ModuleFile(module, picklists);
    }

    static ModuleDefinition readCustom(Section module) {
        module.allow(CUSTOM_KEYS);
        return module(module, List.of());
    }

    private static ModuleDefinition module(Section written, List<FieldDefinition> fields) {
        String name = written.requiredText("name");
        String type = written.requiredText("type");
        return new ModuleDefinition(
                name,
                type,
                number(written),
                LabelNotation.read(written, "label").orElseGet(() -> LocalizedText.of(Wording.labelOf(type))),
                LabelNotation.read(written, "pluralLabel").orElseGet(() -> LocalizedText.of(Wording.labelOf(name))),
                written.text("help"),
                written.requiredText("displayField"),
                fields,
                ModuleRulesNotation.read(written),
                written.section("layouts").map(LayoutsNotation::read).orElse(List.of()),
                written.bool(WRITTEN_BY_PLATFORM).orElse(false));
    }

    /** All but the fields: the whole of a custom module. */
    static ObjectNode writeHead(ModuleDefinition module) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", module.name()).put("type", module.typeName()).put("number", module.number());
        label("label", module.label(), module.typeName(), node);
        label("pluralLabel", module.pluralLabel(), module.name(), node);
        module.help().ifPresent(help -> node.put("help", help));
        if (module.writtenByPlatform()) {
            node.put(WRITTEN_BY_PLATFORM, true);
        }
        return node.put("displayField", module.displayField());
    }

    static ObjectNode write(ModuleFile file) {
        ModuleDefinition module = file.module();
        ObjectNode node = writeHead(module);
        ArrayNode fields = node.putArray("fields");
        module.fields().forEach(field -> fields.add(FieldNotation.write(field)));
        ModuleRulesNotation.write(module.rules(), node);
        if (!module.layouts().isEmpty()) {
            LayoutsNotation.write(module.layouts(), node.putObject("layouts"));
        }
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
