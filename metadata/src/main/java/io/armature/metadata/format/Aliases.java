package io.armature.metadata.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/** Finds {@code &anchors} and {@code *aliases}: a tree would silently take an alias for a text. */
final class Aliases {

    private static final YAMLFactory YAML = new YAMLFactory();

    private Aliases() {}

    /** The line of the first; empty if there is none, or the text is no YAML up to it. */
    static OptionalInt firstIn(String yaml) {
        try (YAMLParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
            return OptionalInt.empty();
        } catch (JsonProcessingException unreadable) {
            return OptionalInt.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory can be read", impossible);
        }
    }
}
