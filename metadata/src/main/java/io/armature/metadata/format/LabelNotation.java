package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Labels: a plain text, or {@code { text: Account, de: Firma }} with translations by language tag. */
final class LabelNotation {

    private static final String TEXT = "text";

    private LabelNotation() {}

    static Optional<LocalizedText> read(Section section, String key) {
        return section.get(key)
                .map(value -> read(section, value, section.place().part(key)));
    }

    static JsonNode write(LocalizedText label) {
        if (label.translations().isEmpty()) {
            return JsonNodeFactory.instance.textNode(label.text());
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(TEXT, label.text());
        new TreeMap<>(label.translations()).forEach(node::put);
        return node;
    }

    private static LocalizedText read(Section section, JsonNode value, Place place) {
        if (!value.isObject()) {
            return LocalizedText.of(notBlank(section, value, place));
        }
        Section texts = section.inner(value, place);
        Map<String, String> translations = new LinkedHashMap<>();
        value.fieldNames().forEachRemaining(language -> {
            if (!language.equals(TEXT)) {
                texts.text(language).ifPresent(text -> translations.put(language, text));
            }
        });
        return new LocalizedText(texts.requiredText(TEXT), translations);
    }

    private static String notBlank(Section section, JsonNode value, Place place) {
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue();
        }
        section.problems().add(ProblemKind.WRONG_FORM, place, "A label is a text that is not blank");
        return Section.ABSENT;
    }
}
