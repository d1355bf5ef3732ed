package io.armature.metadata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A tree to YAML in canonical form: lists of fields, picklists and values go down the page, everything else stays on its
 * line.
 */
final class YamlText {

    /** How the value of a key is laid out. */
    private enum Form {
        /** On the line of its key. */
        IN_LINE,
        /** A list, every key of an item on a line. */
        ITEMS,
        /** A list, every item on a line. */
        LINES,
        /** An object of lists of items. */
        LISTS_OF_ITEMS,
        /** An object of lists of lines; lists of plain texts stay on the line of their key. */
        LISTS_OF_LINES,
        /** An object of objects whose keys have forms of their own. */
        OBJECTS,
        /** An object of objects of lists of lines. */
        OBJECTS_OF_LISTS_OF_LINES
    }

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("fields", Form.ITEMS),
            Map.entry("picklists", Form.ITEMS),
            Map.entry("validations", Form.ITEMS),
            Map.entry("duplicateRules", Form.ITEMS),
            Map.entry("customModules", Form.ITEMS),
            Map.entry("moduleOverrides", Form.ITEMS),
            Map.entry("overrides", Form.ITEMS),
            Map.entry("picklistOverrides", Form.ITEMS),
            Map.entry("customPicklists", Form.ITEMS),
            Map.entry("values", Form.LINES),
            Map.entry("uniqueKeys", Form.LINES),
            Map.entry("customFields", Form.LISTS_OF_ITEMS),
            Map.entry("layouts", Form.LISTS_OF_LINES),
            Map.entry("moduleRules", Form.OBJECTS),
            Map.entry("moduleLayouts", Form.OBJECTS_OF_LISTS_OF_LINES));
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]([A-Za-z0-9 _./()'&+;-]*[A-Za-z0-9_./()'&+;-])?");
    /** What YAML takes for the end of a line, or not at all. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

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
            member(entry.getKey(), entry.getValue(), before, indent, formOf(entry.getKey()));
            before = indent;
        }
    }

    private static Form formOf(String key) {
        return FORMS.getOrDefault(key, Form.IN_LINE);
    }

    private void member(String key, JsonNode value, String before, String indent, Form form) {
        out.append(before).append(scalar(key)).append(':');
        if (form == Form.IN_LINE || value.isEmpty()) {
            out.append(' ').append(inline(value)).append('\n');
            return;
        }
        out.append('\n');
        String deeper = indent + "  ";
        switch (form) {
            case IN_LINE -> line(value, deeper);
            case ITEMS -> value.forEach(item -> item(item, deeper));
            case LINES -> value.forEach(item -> line(item, deeper));
            case LISTS_OF_ITEMS -> members(value, deeper, list -> Form.ITEMS);
            case LISTS_OF_LINES -> members(value, deeper, YamlText::linesUnlessTexts);
            case OBJECTS -> value.properties().forEach(entry -> block(entry.getKey(), entry.getValue(), deeper));
            case OBJECTS_OF_LISTS_OF_LINES -> members(value, deeper, lists -> Form.LISTS_OF_LINES);
        }
    }

    private void members(JsonNode object, String indent, Function<JsonNode, Form> form) {
        object.properties()
                .forEach(entry ->
                        member(entry.getKey(), entry.getValue(), indent, indent, form.apply(entry.getValue())));
    }

    private static Form linesUnlessTexts(JsonNode list) {
        return list.valueStream().allMatch(JsonNode::isTextual) ? Form.IN_LINE : Form.LINES;
    }

    private void block(String key, JsonNode object, String indent) {
        out.append(indent).append(scalar(key)).append(":\n");
        object(object, indent + "  ", indent + "  ");
    }

    private void item(JsonNode item, String indent) {
        if (item.isObject()) {
            object(item, indent + "- ", indent + "  ");
            return;
        }
        line(item, indent);
    }

    private void line(JsonNode item, String indent) {
        out.append(indent).append("- ").append(inline(item)).append('\n');
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
        return UNREADABLE.matcher(TextNode.valueOf(text).toString()).replaceAll(found -> "\\\\u%04X"
                .formatted((int) found.group().charAt(0)));
    }
}
