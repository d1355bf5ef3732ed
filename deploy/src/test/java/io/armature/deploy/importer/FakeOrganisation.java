package io.armature.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.deploy.importer.server.FakeServer.Request;
import io.armature.deploy.importer.server.FakeServer.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An organisation with one module {@code accounts} (name unique, employees, parentAccountId) that answers the
 * importer's requests from memory. Refuses negative employees. Lists are paged by two.
 */
final class FakeOrganisation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> byName = new LinkedHashMap<>();
    private final List<JsonNode> changes = new ArrayList<>();

    Map<String, ObjectNode> accounts() {
        return byName;
    }

    List<JsonNode> changes() {
        return changes;
    }

    Response answer(Request request) {
        String document = request.document();
        if (document.contains("queryType")) {
            return Response.data("""
                    {"__schema":{"queryType":{"fields":[
                      {"name":"account","type":{"name":"Account"}},
                      {"name":"accounts","type":{"name":"AccountConnection"}}]}}}""");
        }
        if (document.contains("inputFields")) {
            return inputFields(request.variables().path("type").asText());
        }
        if (document.contains("changeMetadata")) {
            request.variables().path("changes").forEach(changes::add);
            return Response.data("{\"changeMetadata\":{\"version\":1}}");
        }
        return document.contains("upsertAccounts") ? upsert(request) : list(request);
    }

    private static Response inputFields(String type) {
        return type.equals("AccountInput") ? Response.data("""
                        {"__type":{"inputFields":[{"name":"name"},{"name":"employees"},{"name":"parentAccountId"}]}}""") : Response.data("""
                        {"__type":{"inputFields":[{"name":"id"},{"name":"name"}]}}""");
    }

    private Response list(Request request) {
        int from = request.variables().path("after").asInt(0);
        List<ObjectNode> all = List.copyOf(byName.values());
        int to = Math.min(from + 2, all.size());
        ObjectNode connection = JSON.createObjectNode();
        ArrayNode nodes = connection.putArray("nodes");
        all.subList(from, to).forEach(nodes::add);
        connection.putObject("pageInfo").put("hasNextPage", to < all.size()).put("endCursor", Integer.toString(to));
        return Response.data(JSON.createObjectNode().set("accounts", connection).toString());
    }

    private Response upsert(Request request) {
        ObjectNode batch = JSON.createObjectNode();
        ArrayNode results = batch.putArray("results");
        request.variables().path("rows").forEach(row -> results.add(upsert(row)));
        return Response.data(
                JSON.createObjectNode().set("upsertAccounts", batch).toString());
    }

    private ObjectNode upsert(JsonNode row) {
        ObjectNode result = JSON.createObjectNode();
        JsonNode input = row.path("input");
        if (input.path("employees").asInt() < 0) {
            result.put("effect", "REFUSED").putNull("record");
            ObjectNode problem = result.putObject("problem").put("message", "1 value was refused");
            problem.putArray("violations").addObject().put("field", "employees").put("message", "is below 0");
            return result;
        }
        ObjectNode before = byName.get(row.at("/unique/name").asText());
        ObjectNode after = before == null ? created() : before.deepCopy();
        after.setAll((ObjectNode) input);
        byName.put(row.at("/unique/name").asText(), after);
        result.put("effect", before == null ? "CREATED" : before.equals(after) ? "UNCHANGED" : "UPDATED");
        result.putObject("record").set("id", after.get("id"));
        return result;
    }

    private ObjectNode created() {
        return JSON.createObjectNode().put("id", "id-" + (byName.size() + 1));
    }
}
