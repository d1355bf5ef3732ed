package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.record.RecordMerging;
import io.armature.core.record.WriteCommand;
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
                case Shape.MergeMember.Id id -> id(merged.command());
                case Shape.MergeMember.StayedId id ->
                    json.writeString(merged.command().master().toString());
                case Shape.MergeMember.ModuleName module ->
                    json.writeString(merged.command().module().name());
                case Shape.MergeMember.Stayed stayed ->
                    records.one(stayed.record(), merged.rows().orElseThrow());
                case Shape.MergeMember.Moved moved -> moved(moved.members(), merged.moved());
                case Shape.MergeMember.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    /** There is nothing to undo of a dry run. */
    private void id(WriteCommand.Merge command) throws IOException {
        if (command.dryRun()) {
            json.writeNull();
            return;
        }
        json.writeString(command.merge().toString());
    }

    private void moved(List<Shape.MovedMember> members, List<RecordMerging.Moved> moved) throws IOException {
        json.writeStartArray();
        for (RecordMerging.Moved one : moved) {
            json.writeStartObject();
            for (Shape.MovedMember member : members) {
                json.writeFieldName(member.key());
                switch (member.fact()) {
                    case MODULE -> json.writeString(one.module());
                    case REFERENCE -> json.writePOJO(one.reference().orElse(null));
                    case RECORDS -> json.writeNumber(one.records());
                    case TYPE_NAME -> json.writeString("MovedRecords");
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
