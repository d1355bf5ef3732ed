package io.armature.deploy.importer.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.importer.report.ImportStopped;
import io.armature.deploy.importer.report.RowEffect;
import io.armature.deploy.importer.row.InputRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Sends rows of one module in batches; a refused row does not hold the others back. */
public final class Upserts {
    private final GraphQlClient client;
    private final ModuleApi api;
    private final Optional<String> key;

    /**
     * For one module.
     *
     * @param key what the API calls the key by which rows find their records; empty when it is a unique field alone
     */
    public Upserts(GraphQlClient client, ModuleApi api, Optional<String> key) {
        this.client = client;
        this.api = api;
        this.key = key;
    }

    /** Writes the rows, at most 1,000; the outcomes are in the order of the rows. */
    public List<SentRow> send(List<InputRow> rows) {
        List<Map<String, Object>> variable = rows.stream().map(this::variable).toList();
        JsonNode results = client.send(document(), Map.of("rows", variable))
                .path(api.upsertMutation())
                .path("results");
        if (results.size() != rows.size()) {
            throw new ImportStopped("The server answered with " + results.size() + " results to " + rows.size()
                    + " rows of " + api.module() + ".");
        }
        List<SentRow> sent = new ArrayList<>();
        results.forEach(result -> sent.add(outcome(result)));
        return sent;
    }

    private Map<String, Object> variable(InputRow row) {
        Map<String, Object> values = row.key().values();
        return Map.of(
                "unique",
                key.<Map<String, Object>>map(name -> Map.of(name, values)).orElse(values),
                "input",
                row.input());
    }

    private String document() {
        return """
                mutation Import($rows: [%sUpsert!]!) {
                  %s(rows: $rows, onError: CONTINUE) {
                    results {
                      effect
                      record { id }
                      problem { message violations { field message } }
                    }
                  }
                }""".formatted(api.typeName(), api.upsertMutation());
    }

    private static SentRow outcome(JsonNode result) {
        String effect = result.path("effect").asText();
        String id = result.at("/record/id").asText();
        return switch (effect) {
            case "CREATED" -> new SentRow.Accepted(RowEffect.CREATED, id);
            case "UPDATED" -> new SentRow.Accepted(RowEffect.UPDATED, id);
            case "UNCHANGED" -> new SentRow.Accepted(RowEffect.UNCHANGED, id);
            default -> new SentRow.Refused(reason(result.path("problem"), effect));
        };
    }

    private static String reason(JsonNode problem, String effect) {
        JsonNode violations = problem.path("violations");
        if (violations.isEmpty()) {
            return problem.path("message").asText(effect);
        }
        return StreamSupport.stream(violations.spliterator(), false)
                .map(violation -> violation.path("field").asText() + ": "
                        + violation.path("message").asText())
                .collect(Collectors.joining("; "));
    }
}
