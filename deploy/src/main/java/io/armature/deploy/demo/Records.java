package io.armature.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.importer.server.GraphQlClient;
import io.armature.metadata.format.StandardFiles;
import io.armature.metadata.model.ModuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Creates records in batches, and counts them. */
final class Records {
    private static final int BATCH = 500;

    private final GraphQlClient client;
    private final Map<String, String> typeNames;
    private final Map<String, Integer> created = new LinkedHashMap<>();

    Records(GraphQlClient client) {
        this.client = client;
        this.typeNames = StandardFiles.read(Records.class.getClassLoader()).orThrow().modules().stream()
                .collect(Collectors.toMap(ModuleDefinition::name, ModuleDefinition::typeName));
    }

    /**
     * Creates the records of a module.
     *
     * @return their ids, in the order of the inputs
     */
    List<String> create(String module, List<Input> inputs) {
        String plural = Character.toUpperCase(module.charAt(0)) + module.substring(1);
        String document = "mutation Demo($inputs: [" + typeNames.get(module) + "Input!]!) { created: create" + plural
                + "(inputs: $inputs) { results { record { id } } } }";
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += BATCH) {
            List<Input> batch = inputs.subList(from, Math.min(from + BATCH, inputs.size()));
            send(document, batch).forEach(row -> ids.add(row.at("/record/id").asText()));
        }
        created.merge(module, ids.size(), Integer::sum);
        return ids;
    }

    /** The ids of a module's first hundred records by their names. */
    Map<String, String> named(String module) {
        Map<String, String> ids = new LinkedHashMap<>();
        client.send("{ found: " + module + "(first: 100) { nodes { id name } } }", Map.of())
                .at("/found/nodes")
                .forEach(node ->
                        ids.put(node.path("name").asText(), node.path("id").asText()));
        return ids;
    }

    /** What was created, in one sentence. */
    String report() {
        int total = created.values().stream().mapToInt(Integer::intValue).sum();
        return created.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ", "Created " + total + " records: ", "."));
    }

    private JsonNode send(String document, List<Input> batch) {
        List<Map<String, Object>> values = batch.stream().map(Input::values).toList();
        return client.send(document, Map.of("inputs", values)).at("/created/results");
    }
}
