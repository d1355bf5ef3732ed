package io.armature.deploy.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.importer.report.ImportStopped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of the mapping that knows its place, so that every refusal names it.
 *
 * @param place e.g. {@code steps[2].fields.amount}; empty for the whole file
 */
record MappingNode(String place, JsonNode content) {

    /** Refuses an entry that is none of these. */
    MappingNode allow(String... names) {
        Set<String> unknown = new TreeSet<>();
        requireObject().fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw refused("unknown entry " + String.join(", ", unknown) + "; known are " + String.join(", ", names));
        }
        return this;
    }

    /** The child of that name; absent and empty are the same. */
    Optional<MappingNode> child(String name) {
        return Optional.ofNullable(requireObject().get(name))
                .filter(child -> !child.isNull())
                .map(child -> new MappingNode(place.isEmpty() ? name : place + "." + name, child));
    }

    MappingNode required(String name) {
        return child(name).orElseThrow(() -> refused("needs the entry " + name));
    }

    /** A scalar as text. */
    String text() {
        if (!content.isValueNode() || content.isNull() || content.asText().isBlank()) {
            throw refused("must be a text");
        }
        return content.asText();
    }

    /** The members of a list. */
    List<MappingNode> items() {
        if (!content.isArray()) {
            throw refused("must be a list");
        }
        List<MappingNode> items = new ArrayList<>();
        content.forEach(item -> items.add(new MappingNode(place + "[" + items.size() + "]", item)));
        return items;
    }

    /** The entries by name, in file order. */
    Map<String, MappingNode> entries() {
        Map<String, MappingNode> entries = new LinkedHashMap<>();
        requireObject()
                .properties()
                .forEach(entry ->
                        entries.put(entry.getKey(), new MappingNode(place + "." + entry.getKey(), entry.getValue())));
        return entries;
    }

    ImportStopped refused(String why) {
        return new ImportStopped("mapping.yaml: " + (place.isEmpty() ? "" : place + ": ") + why + ".");
    }

    private JsonNode requireObject() {
        if (!content.isObject()) {
            throw refused("must be a group of named entries");
        }
        return content;
    }
}
