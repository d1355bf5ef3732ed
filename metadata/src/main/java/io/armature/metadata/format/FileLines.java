package io.armature.metadata.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * On which line of a file each thing stands.
 *
 * @param byPath path with points only, {@code fields.3.type}, to the line, counted from 1
 */
record FileLines(Map<String, Integer> byPath) {

    private static final YAMLFactory YAML = new YAMLFactory();

    FileLines {
        byPath = Map.copyOf(byPath);
    }

    /** The line of a thing, or of the nearest thing around it that has one; empty for the whole file. */
    OptionalInt of(String path) {
        for (String at = path; !at.isEmpty(); at = around(at)) {
            Integer line = byPath.get(at);
            if (line != null) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    /** The lines of a text as far as it is YAML. */
    static FileLines in(String yaml) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        path(parser.getParsingContext(), token),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (JsonProcessingException unreadable) {
            return new FileLines(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory can be read", impossible);
        }
        return new FileLines(lines);
    }

    /** What begins is not yet inside of itself. */
    private static String path(JsonStreamContext context, JsonToken token) {
        return path(token.isStructStart() && context.getParent() != null ? context.getParent() : context);
    }

    private static String path(JsonStreamContext context) {
        if (context.getParent() == null) {
            return "";
        }
        String outside = path(context.getParent());
        String name = context.inArray() ? String.valueOf(context.getCurrentIndex()) : context.getCurrentName();
        if (name == null) {
            return outside;
        }
        return outside.isEmpty() ? name : outside + "." + name;
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
