package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Default values as they are written: a text, a number or true and false; numbers are always decimals in Java. */
final class ScalarNotation {

    private ScalarNotation() {}

    static Optional<Object> read(Section section, String key) {
        return section.get(key)
                .flatMap(value -> read(section, value, section.place().part(key)));
    }

    static JsonNode write(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Boolean bool -> nodes.booleanNode(bool);
            case BigDecimal decimal -> nodes.numberNode(decimal);
            case Number number -> nodes.numberNode(new BigDecimal(number.toString()));
            default -> nodes.textNode(value.toString());
        };
    }

    private static Optional<Object> read(Section section, JsonNode value, Place place) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        section.problems().add(ProblemKind.WRONG_FORM, place, "A default is a text, a number, true or false");
        return Optional.empty();
    }
}
