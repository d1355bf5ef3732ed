package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.value.JsonText;
import io.armature.graphql.request.Shape;
import io.armature.metadata.model.ExternalId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of several parts as the API spells them. They come as JSON text, lists from columns as arrays. */
final class StructuredJson {
    private final JsonGenerator json;

    StructuredJson(JsonGenerator json) {
        this.json = json;
    }

    /** The selected parts of an object. */
    void parts(Shape.Parts shape, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        JsonNode object = JsonText.parsed(value.toString());
        json.writeStartObject();
        for (Shape.Part part : shape.parts()) {
            json.writeFieldName(part.key());
            part(part, object, shape.typeName());
        }
        json.writeEndObject();
    }

    /** The selected parts of each external id. */
    void externalIds(Shape.Parts shape, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (String text : texts(value)) {
            ExternalId id = ExternalId.of(text);
            json.writeStartObject();
            for (Shape.Part part : shape.parts()) {
                json.writeStringField(
                        part.key(),
                        switch (part.name()) {
                            case "system" -> id.system();
                            case "key" -> id.key();
                            default -> shape.typeName();
                        });
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The labels of several keys; a key whose value was removed from its picklist stands for itself. */
    void labels(Shape.Labels shape, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (String key : texts(value)) {
            json.writeString(shape.labels().getOrDefault(key, key));
        }
        json.writeEndArray();
    }

    /** The texts of a list as it is read. */
    static List<String> texts(Object value) {
        if (value instanceof String[] array) {
            return List.of(array);
        }
        List<String> texts = new ArrayList<>();
        JsonText.parsed(value.toString()).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private void part(Shape.Part part, JsonNode object, String typeName) throws IOException {
        JsonNode value = object.get(part.name());
        if (part.name().equals("__typename")) {
            json.writeString(typeName);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeRawValue(value.toString());
        }
    }
}
