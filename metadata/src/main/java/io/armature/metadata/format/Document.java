package io.armature.metadata.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Optional;
import java.util.OptionalInt;

/** Text to a tree: the only class that parses. */
final class Document {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Document() {}

    static Optional<Section> yaml(String source, String text, ProblemList problems) {
        OptionalInt alias = Aliases.firstIn(text);
        if (alias.isPresent()) {
            problems.add(
                    ProblemKind.NOT_READABLE,
                    Place.of(source),
                    "Line " + alias.getAsInt() + ": anchors and aliases are not understood; write it out");
            return Optional.empty();
        }
        return parse(YAML, "YAML", source, text, problems);
    }

    static Optional<Section> json(String source, String text, ProblemList problems) {
        return parse(JSON, "JSON", source, text, problems);
    }

    private static Optional<Section> parse(
            ObjectMapper mapper, String notation, String source, String text, ProblemList problems) {
        Place place = Place.of(source);
        try {
            JsonNode tree = mapper.readTree(text);
            if (tree.isObject()) {
                return Optional.of(new Section(tree, place, problems));
            }
            problems.add(ProblemKind.WRONG_FORM, place, "An object with keys and values belongs here");
        } catch (JsonProcessingException unreadable) {
            problems.add(
                    ProblemKind.NOT_READABLE, place, at(unreadable) + "not " + notation + ": " + firstLine(unreadable));
        }
        return Optional.empty();
    }

    private static String at(JsonProcessingException problem) {
        return problem.getLocation() == null
                ? ""
                : "Line " + problem.getLocation().getLineNr() + ": ";
    }

    private static String firstLine(JsonProcessingException problem) {
        return String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("unreadable");
    }
}
