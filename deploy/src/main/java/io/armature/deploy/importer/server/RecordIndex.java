package io.armature.deploy.importer.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.value.TextKey;
import io.armature.deploy.importer.mapping.Conversion;
import io.armature.deploy.importer.mapping.Conversion.Reference;
import io.armature.deploy.importer.row.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The ids of records by the text of a unique field or by their key in another system, read through the API once per step.
 * Texts of fields are compared as unique fields compare them: without case and accents; keys letter by letter.
 */
public final class RecordIndex implements References {
    private static final int PAGE = 1_000;

    private final GraphQlClient client;
    private final Map<Reference, Map<String, String>> ids = new HashMap<>();

    public RecordIndex(GraphQlClient client) {
        this.client = client;
    }

    /** Reads all records that the look-up may find, page by page. */
    public void load(Reference where) {
        Map<String, String> found = new HashMap<>();
        @Nullable String after = null;
        do {
            after = page(where, after, found);
        } while (after != null);
        ids.put(where, found);
    }

    /** Adds a record that was just written. */
    public void learn(Reference where, String text, String id) {
        ids.computeIfAbsent(where, first -> new HashMap<>()).put(compared(where, text), id);
    }

    @Override
    public Optional<String> idOf(Reference where, String text) {
        return Optional.ofNullable(ids.getOrDefault(where, Map.of()).get(compared(where, text)));
    }

    /** Reads one page into {@code found}; gives the cursor of the next, or null after the last. */
    private @Nullable String page(Reference where, @Nullable String after, Map<String, String> found) {
        JsonNode connection = client.send(document(where), variables(after)).path(where.module());
        for (JsonNode node : connection.path("nodes")) {
            texts(where.by(), node)
                    .forEach(text ->
                            found.put(compared(where, text), node.path("id").asText()));
        }
        JsonNode pages = connection.path("pageInfo");
        return pages.path("hasNextPage").asBoolean() ? pages.path("endCursor").asText() : null;
    }

    private static List<String> texts(Conversion.By by, JsonNode node) {
        return switch (by) {
            case Conversion.By.Field(var name) ->
                node.path(name).isTextual() ? List.of(node.path(name).asText()) : List.of();
            case Conversion.By.ExternalId(var system) ->
                StreamSupport.stream(node.path("externalIds").spliterator(), false)
                        .filter(pair -> pair.path("system").asText().equals(system))
                        .map(pair -> pair.path("key").asText())
                        .toList();
        };
    }

    private static String compared(Reference where, String text) {
        return switch (where.by()) {
            case Conversion.By.Field field -> TextKey.of(text);
            case Conversion.By.ExternalId external -> text;
        };
    }

    private static Map<String, Object> variables(@Nullable String after) {
        return after == null ? Map.of("first", PAGE) : Map.of("first", PAGE, "after", after);
    }

    private static String selected(Conversion.By by) {
        return switch (by) {
            case Conversion.By.Field(var name) -> name;
            case Conversion.By.ExternalId external -> "externalIds { system key }";
        };
    }

    private static String document(Reference where) {
        return """
                query Records($first: Int, $after: String) {
                  %s(first: $first, after: $after) { nodes { id %s } pageInfo { hasNextPage endCursor } }
                }""".formatted(where.module(), selected(where.by()));
    }
}
