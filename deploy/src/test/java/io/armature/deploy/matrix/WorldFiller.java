package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills an organisation under test with records, and reads what they hold by then. */
final class WorldFiller {
    private final Api api;
    private final Map<String, List<MatrixField>> fields;
    private final Relations relations;

    /** The modules in which something was put, by id. */
    private final Map<String, String> modules = new HashMap<>();

    WorldFiller(Api api, Map<String, List<MatrixField>> fields, Relations relations) {
        this.api = api;
        this.fields = fields;
        this.relations = relations;
    }

    /**
     * Makes records. Values are shifted from field to field, so that they meet in ever new combinations.
     *
     * @param references ids, given out in turn, by the name of the field that holds them
     * @return the ids of the new records
     */
    List<String> insert(String module, int count, Map<String, ? extends List<? extends @Nullable String>> references) {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(input(module, i, references));
        }
        String plural = Character.toUpperCase(module.charAt(0)) + module.substring(1);
        JsonNode answer = api.data(
                "mutation ($inputs: [" + World.type(module) + "Input!]!) { create" + plural
                        + "(inputs: $inputs) { results { record { id } } } }",
                Map.of("inputs", inputs));
        List<String> ids = new ArrayList<>();
        answer.get("create" + plural)
                .get("results")
                .forEach(row -> ids.add(row.at("/record/id").asText()));
        ids.forEach(id -> modules.put(id, module));
        return ids;
    }

    /** The organisation as it is once some of its records are deleted. */
    World world(List<String> deleted) {
        Map<String, List<Map<String, @Nullable Object>>> stored = new LinkedHashMap<>();
        fields.keySet().forEach(module -> stored.put(module, read(module)));
        Set<UUID> gone = new HashSet<>();
        for (String id : deleted) {
            api.data(
                    "mutation ($id: ID!) { delete" + World.type(modules.get(id)) + "(id: $id) { id } }",
                    Map.of("id", id));
            gone.add(UUID.fromString(id));
        }
        Map<String, List<MatrixRecord>> all = new HashMap<>();
        stored.forEach((module, rows) -> all.put(
                module,
                rows.stream()
                        .map(row -> record(module, row, gone))
                        .sorted(Comparator.comparing(MatrixRecord::id, Values::compareIds))
                        .toList()));
        return new World(api, fields, all, relations);
    }

    private Map<String, @Nullable Object> input(
            String module, int at, Map<String, ? extends List<? extends @Nullable String>> references) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        List<MatrixField> all = fields.getOrDefault(module, List.of());
        for (int i = 0; i < all.size(); i++) {
            MatrixField field = all.get(i);
            if (field.written()) {
                input.put(
                        field.name(),
                        field.samples().get((at + 3 * i) % field.samples().size()));
            }
        }
        references.forEach((name, ids) -> input.put(name, ids.get(at % ids.size())));
        return input;
    }

    private List<Map<String, @Nullable Object>> read(String module) {
        List<MatrixField> all = fields.getOrDefault(module, List.of());
        String names = String.join(
                " ",
                all.stream()
                        .filter(field -> !field.component())
                        .map(MatrixField::selection)
                        .toList());
        JsonNode nodes = api.data("{ " + module + "(first: 1000) { nodes { recordId: id " + names + " } } }")
                .get(module)
                .get("nodes");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (JsonNode node : nodes) {
            Map<String, @Nullable Object> row = new HashMap<>();
            all.forEach(field -> row.put(field.name(), field.in(node)));
            row.put("recordId", UUID.fromString(node.get("recordId").asText()));
            rows.add(row);
        }
        return rows;
    }

    /** A reference to a deleted record reads as null. */
    private MatrixRecord record(String module, Map<String, @Nullable Object> row, Set<UUID> deleted) {
        Map<String, @Nullable Object> visible = new HashMap<>(row);
        fields.getOrDefault(module, List.of()).stream()
                .map(MatrixField::name)
                .filter(name -> relations.onesOf(module).stream()
                        .anyMatch(one -> one.valueName().equals(name)))
                .forEach(name -> visible.computeIfPresent(name, (key, id) -> deleted.contains(id) ? null : id));
        UUID id = (UUID) row.get("recordId");
        return new MatrixRecord(id, deleted.contains(id), visible, row);
    }
}
