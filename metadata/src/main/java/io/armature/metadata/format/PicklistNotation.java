package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A picklist: its name and its values, each a label alone or an object. */
final class PicklistNotation {

    private static final Set<String> KEYS = Set.of("name", "values");
    private static final Set<String> VALUE_KEYS = Set.of("key", "label", "active", "category", "probability");

    private PicklistNotation() {}

    static Picklist read(Section picklist) {
        picklist.allow(KEYS);
        List<JsonNode> items = picklist.items("values");
        List<PicklistValue> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(value(items.get(i), picklist.place().part("values").item(i), picklist));
        }
        return new Picklist(picklist.requiredText("name"), values);
    }

    static ObjectNode write(Picklist picklist) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", picklist.name());
        ArrayNode values = node.putArray("values");
        picklist.values().forEach(value -> values.add(write(value)));
        return node;
    }

    private static PicklistValue value(JsonNode item, Place place, Section picklist) {
        if (item.isTextual() && !item.textValue().isBlank()) {
            return valueOf(LocalizedText.of(item.textValue()), keyOf(item.textValue()));
        }
        if (item.isObject()) {
            return value(picklist.inner(item, place));
        }
        picklist.problems()
                .add(
                        ProblemKind.WRONG_FORM,
                        place,
                        "A value is a label or an object with key and label; put " + item
                                + " in quotes if it is meant so");
        return valueOf(LocalizedText.of(Section.ABSENT), Section.ABSENT);
    }

    private static PicklistValue value(Section value) {
        value.allow(VALUE_KEYS);
        if (!value.has("label")) {
            value.missing("label");
        }
        LocalizedText label = LabelNotation.read(value, "label").orElseGet(() -> LocalizedText.of(Section.ABSENT));
        String key = value.text("key").filter(text -> !text.isBlank()).orElseGet(() -> keyOf(label.text()));
        OptionalInt probability = value.integer("probability");
        if (probability.isPresent() && (probability.getAsInt() < 0 || probability.getAsInt() > 100)) {
            value.problems()
                    .add(ProblemKind.OUT_OF_RANGE, value.place().part("probability"), "A probability is 0 to 100");
            probability = OptionalInt.empty();
        }
        return new PicklistValue(
                key,
                label,
                value.bool("active").orElse(true),
                value.word("category", StageCategory.class).orElse(null),
                probability.isPresent() ? Integer.valueOf(probability.getAsInt()) : null);
    }

    private static PicklistValue valueOf(LocalizedText label, String key) {
        return new PicklistValue(key, label, true, null, null);
    }

    private static String keyOf(String label) {
        String key = Wording.keyOf(label);
        return key.isEmpty() ? Section.ABSENT : key;
    }

    private static JsonNode write(PicklistValue value) {
        if (value.equals(valueOf(
                LocalizedText.of(value.label().text()), keyOf(value.label().text())))) {
            return JsonNodeFactory.instance.textNode(value.label().text());
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("label", LabelNotation.write(value.label()));
        if (!value.key().equals(keyOf(value.label().text()))) {
            node.put("key", value.key());
        }
        if (!value.active()) {
            node.put("active", false);
        }
        if (value.category() != null) {
            node.put("category", value.category().name());
        }
        if (value.probability() != null) {
            node.put("probability", value.probability());
        }
        return node;
    }
}
