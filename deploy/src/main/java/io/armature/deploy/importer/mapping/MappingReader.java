package io.armature.deploy.importer.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.armature.deploy.importer.report.ImportStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From {@code mapping.yaml} to a {@link Mapping}. */
public final class MappingReader {
    public static final String FILE_NAME = "mapping.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MappingReader() {}

    /**
     * Reads the mapping of a folder.
     *
     * @throws ImportStopped when the file is missing, is no YAML, or says something that cannot be
     */
    public static Mapping readFolder(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            throw new ImportStopped("There is no " + FILE_NAME + " in " + folder
                    + ". It says which file goes where; see docs/import.md.");
        }
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new ImportStopped(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a mapping from its text, refusing as {@link #readFolder} does. */
    public static Mapping read(String yaml) {
        MappingNode root = new MappingNode("", parse(yaml)).allow("metadata", "files", "steps");
        List<Step> steps =
                root.required("steps").items().stream().map(StepReader::read).toList();
        return new Mapping(metadata(root), files(root), steps);
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new ImportStopped(FILE_NAME + " is not valid YAML: " + e.getMessage(), e);
        }
    }

    private static List<Map<String, Object>> metadata(MappingNode root) {
        return root.child("metadata").map(MappingNode::items).orElse(List.of()).stream()
                .map(MappingReader::change)
                .toList();
    }

    private static Map<String, Object> change(MappingNode node) {
        node.entries();
        return YAML.convertValue(node.content(), new TypeReference<>() {});
    }

    private static Map<String, SourceFile> files(MappingNode root) {
        return root.child("files").map(MappingNode::entries).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> file(entry.getKey(), entry.getValue())));
    }

    private static SourceFile file(String name, MappingNode node) {
        node.allow("separator", "corrections");
        Map<String, Map<String, String>> corrections = new LinkedHashMap<>();
        node.child("corrections")
                .map(MappingNode::entries)
                .orElse(Map.of())
                .forEach((column, cells) -> corrections.put(column, texts(cells)));
        return new SourceFile(
                name, node.child("separator").map(MappingReader::character).orElse(','), corrections);
    }

    private static Map<String, String> texts(MappingNode node) {
        return node.entries().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .text()));
    }

    private static char character(MappingNode node) {
        String text = node.content().asText();
        if (text.length() != 1) {
            throw node.refused("must be one character");
        }
        return text.charAt(0);
    }
}
