package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tree to YAML in canonical form: lists of fields, picklists and values go down the page, everything else stays on its
 * line.
 */
final class YamlText {

    private static final Set<String> DOWN_THE_PAGE =
            Set.of("fields", "picklists", "values", "uniqueKeys", "validations");
    private static final Set<String> ITEMS_IN_ONE_LINE = Set.of("values", "uniqueKeys");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]([A-Za-z0-9 _./()'&+;-]*[A-Za-z0-9_./()'&+;-])?");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(JsonNode tree) {
        YamlText text = new YamlText();
        text.object(tree, "", "");
        return text.out.toString();
    }

    private void object(JsonNode object, String firstIndent, String indent) {
        String before = firstIndent;
        for (var entry : object.properties()) {
            out.append(before).append(entry.getKey()).append(':');
            value(entry.getKey(), entry.getValue(), indent);
            before = indent;
        }
    }

    private void value(String key, JsonNode value, String indent) {
        if (!DOWN_THE_PAGE.contains(key) || value.isEmpty()) {
            out.append(' ').append(inline(value)).append('\n');
            return;
        }
        out.append('\n');
        for (JsonNode item : value) {
            if (item.isObject() && !ITEMS_IN_ONE_LINE.contains(key)) {
                object(item, indent + "  - ", indent + "    ");
            } else {
                out.append(indent).append("  - ").append(inline(item)).append('\n');
            }
        }
    }

    private static String inline(JsonNode node) {
        if (node.isTextual()) {
            return scalar(node.textValue());
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(inline(item)));
            return "[" + String.join(", ", items) + "]";
        }
        if (node.isObject()) {
            List<String> entries = new ArrayList<>();
            node.properties().forEach(entry -> entries.add(entry.getKey() + ": " + inline(entry.getValue())));
            return "{ " + String.join(", ", entries) + " }";
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
    }

    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return TextNode.valueOf(text).toString();
    }
}
