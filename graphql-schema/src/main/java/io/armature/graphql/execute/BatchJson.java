package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.problem.Problem;
import io.armature.core.problem.Violation;
import io.armature.core.read.RecordRows;
import io.armature.core.record.RowOutcome;
import io.armature.graphql.request.Shape;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a batch of writes as JSON. */
final class BatchJson {
    private final JsonGenerator json;
    private final RecordJson records;

    BatchJson(JsonGenerator json, RecordJson records) {
        this.json = json;
        this.records = records;
    }

    void batch(FieldResult.Written written) throws IOException {
        Map<UUID, RecordRows.Row> rows = byId(written);
        json.writeStartObject();
        for (Shape.BatchMember member : written.shape().members()) {
            json.writeFieldName(member.key());
            switch (member) {
                case Shape.BatchMember.Results results -> results(results, written.outcomes(), rows);
                case Shape.BatchMember.Tally tally -> json.writeNumber(tally(tally.effect(), written.outcomes()));
                case Shape.BatchMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    /** The first column of a read-back is the record's id. */
    private static Map<UUID, RecordRows.Row> byId(FieldResult.Written written) {
        Map<UUID, RecordRows.Row> rows = new HashMap<>();
        written.rows().ifPresent(read -> {
            for (RecordRows.Row row : read.rows()) {
                if (row.value(0) instanceof UUID id) {
                    rows.put(id, row);
                }
            }
        });
        return rows;
    }

    private static long tally(String effect, List<RowOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> effect(outcome).equals(effect))
                .count();
    }

    private static String effect(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Done done -> done.effect().name();
            case RowOutcome.Refused refused -> "REFUSED";
            case RowOutcome.Skipped skipped -> "SKIPPED";
        };
    }

    private void results(Shape.BatchMember.Results shape, List<RowOutcome> outcomes, Map<UUID, RecordRows.Row> rows)
            throws IOException {
        json.writeStartArray();
        for (int i = 0; i < outcomes.size(); i++) {
            json.writeStartObject();
            for (Shape.RowMember member : shape.members()) {
                json.writeFieldName(member.key());
                member(member, i, outcomes.get(i), rows);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void member(Shape.RowMember member, int index, RowOutcome outcome, Map<UUID, RecordRows.Row> rows)
            throws IOException {
        switch (member) {
            case Shape.RowMember.Index place -> json.writeNumber(index);
            case Shape.RowMember.Effect effect -> json.writeString(effect(outcome));
            case Shape.RowMember.Written written -> written(written, outcome, rows);
            case Shape.RowMember.Refusal refusal -> refusal(refusal, outcome);
            case Shape.RowMember.TypeName type -> json.writeString(type.name());
        }
    }

    private void written(Shape.RowMember.Written written, RowOutcome outcome, Map<UUID, RecordRows.Row> rows)
            throws IOException {
        RecordRows.Row row = outcome instanceof RowOutcome.Done done ? rows.get(done.id()) : null;
        if (row == null) {
            json.writeNull();
            return;
        }
        records.record(written.record(), row);
    }

    private void refusal(Shape.RowMember.Refusal refusal, RowOutcome outcome) throws IOException {
        if (!(outcome instanceof RowOutcome.Refused refused)) {
            json.writeNull();
            return;
        }
        problem(refusal.members(), refused.problem());
    }

    private void problem(List<Shape.RefusalMember> members, Problem problem) throws IOException {
        json.writeStartObject();
        for (Shape.RefusalMember member : members) {
            json.writeFieldName(member.key());
            switch (member.field()) {
                case "code" -> json.writeString(problem.code().name());
                case "message" -> json.writeString(problem.message());
                case "field" -> text(problem.field().orElse(null));
                case "violations" -> violations(member.members(), problem.violations());
                default -> json.writeString(member.field());
            }
        }
        json.writeEndObject();
    }

    private void violations(List<Shape.RefusalMember> members, List<Violation> violations) throws IOException {
        json.writeStartArray();
        for (Violation violation : violations) {
            json.writeStartObject();
            for (Shape.RefusalMember member : members) {
                json.writeFieldName(member.key());
                switch (member.field()) {
                    case "code" -> json.writeString(violation.code());
                    case "message" -> json.writeString(violation.message());
                    case "field" -> json.writeString(violation.field());
                    case "params" -> json.writePOJO(violation.params());
                    default -> json.writeString(member.field());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        json.writeString(value);
    }
}
