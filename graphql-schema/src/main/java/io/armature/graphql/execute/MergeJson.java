package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.record.RecordMerging;
import io.armature.graphql.request.Shape;
import java.io.IOException;
import java.util.List;

/** The answer to a merge as JSON. */
final class MergeJson {
    private final JsonGenerator json;
    private final RecordJson records;

    MergeJson(JsonGenerator json, RecordJson records) {
        this.json = json;
        this.records = records;
    }

    void merge(FieldResult.Merged merged) throws IOException {
        json.writeStartObject();
        for (Shape.MergeMember member : merged.shape().members()) {
            json.writeFieldName(member.key());
            switch (member) {
                case Shape.MergeMember.Id id -> id(merged);
                case Shape.MergeMember.Stayed stayed ->
                    records.one(stayed.record(), merged.rows().orElseThrow());
                case Shape.MergeMember.Moved moved -> moved(moved.members(), merged.moved());
                case Shape.MergeMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    private void id(FieldResult.Merged merged) throws IOException {
        if (merged.merge().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeString(merged.merge().get().toString());
    }

    private void moved(List<Shape.MovedMember> members, List<RecordMerging.Moved> moved) throws IOException {
        json.writeStartArray();
        for (RecordMerging.Moved one : moved) {
            json.writeStartObject();
            for (Shape.MovedMember member : members) {
                json.writeFieldName(member.key());
                switch (member.field()) {
                    case "module" -> json.writeString(one.module());
                    case "reference" -> json.writePOJO(one.reference().orElse(null));
                    case "records" -> json.writeNumber(one.records());
                    default -> json.writeString(member.field());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
