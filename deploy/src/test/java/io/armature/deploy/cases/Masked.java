package io.armature.deploy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.armature.deploy.api.Api;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A response with what differs from run to run replaced by names, numbered in the order they appear. */
final class Masked {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("20[2-9]\\d-\\d\\d-\\d\\dT.*Z");

    private final Map<String, String> names = new HashMap<>();

    static JsonNode of(JsonNode response) {
        return new Masked().masked("", response);
    }

    private JsonNode masked(String key, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> {
                ArrayNode copy = Api.JSON.createArrayNode();
                array.forEach(item -> copy.add(masked(key, item)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(text(key, text.asText()));
            default -> node;
        };
    }

    private ObjectNode object(ObjectNode object) {
        ObjectNode copy = Api.JSON.createObjectNode();
        object.properties().forEach(member -> {
            if (!member.getKey().equals("requestId")) {
                copy.set(member.getKey(), masked(member.getKey(), member.getValue()));
            }
        });
        return copy;
    }

    private String text(String key, String value) {
        if (key.toLowerCase(Locale.ROOT).endsWith("cursor")) {
            return named("cursor", value);
        }
        if (ID.matcher(value).matches()) {
            return named("id", value);
        }
        return INSTANT.matcher(value).matches() && !value.startsWith("2020") ? "<instant>" : value;
    }

    private String named(String kind, String value) {
        return names.computeIfAbsent(
                value,
                unseen -> "<" + kind + " "
                        + (names.values().stream()
                                        .filter(name -> name.startsWith("<" + kind))
                                        .count()
                                + 1) + ">");
    }
}
