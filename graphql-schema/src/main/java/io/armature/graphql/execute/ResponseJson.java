package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.armature.core.query.Source;
import io.armature.graphql.error.ApiError;
import io.armature.graphql.request.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole response as JSON bytes: data in the order of the document, then errors. */
final class ResponseJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String requestId;
    private final Optional<RequestCost> cost;
    private final List<ApiError> errors = new ArrayList<>();

    /** @param cost to be told, if it is */
    ResponseJson(String requestId, Optional<RequestCost> cost) {
        this.requestId = requestId;
        this.cost = cost;
    }

    /** @param steps with their results, in the order of the document */
    byte[] write(List<FinishedStep> steps) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeFieldName("data");
            data(json, steps);
            errors(json);
            extensions(json, steps);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private void data(JsonGenerator json, List<FinishedStep> steps) throws IOException {
        if (steps.stream().anyMatch(ResponseJson::lost)) {
            steps.forEach(this::collect);
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (FinishedStep finished : steps) {
            step(json, finished);
        }
        json.writeEndObject();
    }

    /** A code-first field that may not be null failed: by the rules of GraphQL the whole data is null. */
    private static boolean lost(FinishedStep finished) {
        return finished.result() instanceof FieldResult.CodeFirst codeFirst
                && codeFirst.values().isEmpty()
                && !codeFirst.errors().isEmpty();
    }

    private void collect(FinishedStep finished) {
        if (finished.result() instanceof FieldResult.CodeFirst codeFirst) {
            errors.addAll(codeFirst.errors());
        }
        if (finished.result() instanceof FieldResult.Refused refused) {
            errors.add(
                    ApiError.at(List.of(finished.step().key()), finished.step().location(), refused.problem()));
        }
    }

    private void step(JsonGenerator json, FinishedStep finished) throws IOException {
        collect(finished);
        RecordJson records = new RecordJson(json);
        if (finished.result() instanceof FieldResult.CodeFirst codeFirst) {
            for (var entry : codeFirst.values().entrySet()) {
                json.writeFieldName(entry.getKey());
                json.writePOJO(entry.getValue());
            }
            return;
        }
        json.writeFieldName(finished.step().key());
        switch (finished.result()) {
            case FieldResult.Read read -> read(json, read, records);
            case FieldResult.Written written -> new BatchJson(json, records).batch(written);
            case FieldResult.Merged merged -> new MergeJson(json, records).merge(merged);
            case FieldResult.Truth truth -> json.writeBoolean(truth.value());
            case FieldResult.Node node -> node(json, node.row(), records);
            case FieldResult.Nodes nodes -> {
                json.writeStartArray();
                for (Optional<FieldResult.NodeRow> row : nodes.rows()) {
                    node(json, row, records);
                }
                json.writeEndArray();
            }
            case FieldResult.Search found -> new SearchJson(json, records).search(found);
            case FieldResult.Refused refused -> json.writeNull();
            case FieldResult.CodeFirst codeFirst -> throw new IllegalStateException("Written above");
            case FieldResult.Warned warned -> throw new IllegalStateException("Its warnings were taken out");
        }
    }

    private static void read(JsonGenerator json, FieldResult.Read read, RecordJson records) throws IOException {
        switch (read.shape()) {
            case Shape.Record record -> records.one(record, read.rows());
            case Shape.Connection connection -> records.root(connection, read.rows(), counted(read));
            case Shape.Groups groups ->
                new GroupJson(json, records).groups(groups, read.rows().rows());
            default -> throw new IllegalStateException("No root: " + read.shape());
        }
    }

    private static boolean counted(FieldResult.Read read) {
        return read.rows().root().source() instanceof Source.Header;
    }

    private static void node(JsonGenerator json, Optional<FieldResult.NodeRow> row, RecordJson records)
            throws IOException {
        if (row.isEmpty()) {
            json.writeNull();
            return;
        }
        records.record(row.get().shape(), row.get().row());
    }

    private void extensions(JsonGenerator json, List<FinishedStep> steps) throws IOException {
        List<Map<String, Object>> warnings = steps.stream()
                .flatMap(finished -> finished.warnings().stream()
                        .map(warning -> warning.toJson(finished.step().key())))
                .toList();
        if (cost.isEmpty() && warnings.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("extensions");
        if (cost.isPresent()) {
            json.writeNumberField("cost", cost.get().cost());
        }
        if (!warnings.isEmpty()) {
            json.writeFieldName("warnings");
            json.writePOJO(warnings);
        }
        json.writeEndObject();
    }

    private void errors(JsonGenerator json) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
        json.writeFieldName("errors");
        json.writeStartArray();
        for (ApiError error : errors) {
            json.writePOJO(error.toJson(requestId));
        }
        json.writeEndArray();
    }
}
