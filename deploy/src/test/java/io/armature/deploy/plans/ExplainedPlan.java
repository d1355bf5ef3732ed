package io.armature.deploy.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What PostgreSQL did, as EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) tells it.
 *
 * @param nodes every node of the plan that ran at least once
 * @param executionMillis time of execution
 * @param pages 8 KB pages looked at, in memory or not
 */
record ExplainedPlan(List<JsonNode> nodes, double executionMillis, long pages) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ExplainedPlan parse(String json) {
        JsonNode root = read(json).get(0);
        List<JsonNode> nodes = new ArrayList<>();
        collect(root.get("Plan"), nodes);
        return new ExplainedPlan(
                List.copyOf(nodes),
                root.get("Execution Time").doubleValue(),
                root.get("Plan").get("Shared Hit Blocks").longValue()
                        + root.get("Plan").get("Shared Read Blocks").longValue());
    }

    /** Tables read from end to end. */
    Set<String> scannedWhole() {
        Set<String> tables = new TreeSet<>();
        for (JsonNode node : nodes) {
            if (type(node).equals("Seq Scan")) {
                tables.add(node.path("Relation Name").asText());
            }
        }
        return tables;
    }

    Set<String> indexes() {
        Set<String> names = new TreeSet<>();
        nodes.stream()
                .filter(node -> node.has("Index Name"))
                .forEach(node -> names.add(node.get("Index Name").asText()));
        return names;
    }

    /** Rows that scans fetched, those that a filter then dropped included. */
    long rowsFetched() {
        return nodes.stream()
                .filter(node -> type(node).endsWith("Scan") && node.has("Relation Name"))
                .mapToLong(ExplainedPlan::fetched)
                .sum();
    }

    /** Rows of the largest sort. */
    long rowsSorted() {
        return nodes.stream()
                .filter(node -> type(node).endsWith("Sort"))
                .mapToLong(node -> rows(node.get("Plans").get(0)))
                .max()
                .orElse(0);
    }

    private static long fetched(JsonNode node) {
        double dropped = node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble();
        return rows(node) + Math.round(dropped * node.get("Actual Loops").asLong());
    }

    private static long rows(JsonNode node) {
        return Math.round(
                node.get("Actual Rows").asDouble() * node.get("Actual Loops").asLong());
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.get("Actual Loops").asLong() > 0) {
            into.add(node);
        }
        node.path("Plans").forEach(child -> collect(child, into));
    }

    private static String type(JsonNode node) {
        return node.get("Node Type").asText();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
