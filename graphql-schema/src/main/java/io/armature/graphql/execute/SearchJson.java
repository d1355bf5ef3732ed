package io.armature.graphql.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import io.armature.core.search.SearchHit;
import io.armature.core.search.SearchPage;
import io.armature.graphql.request.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What was found as JSON, in the order of the selection. */
final class SearchJson {
    private final JsonGenerator json;
    private final RecordJson records;

    SearchJson(JsonGenerator json, RecordJson records) {
        this.json = json;
        this.records = records;
    }

    void search(FieldResult.Search found) throws IOException {
        json.writeStartObject();
        for (SearchShape.Member member : found.shape().members()) {
            json.writeFieldName(member.key());
            switch (member) {
                case SearchShape.Member.Nodes nodes -> nodes(found, nodes);
                case SearchShape.Member.Edges edges -> edges(found, edges);
                case SearchShape.Member.PageInfo info -> pageInfo(found.page(), info.members());
                case SearchShape.Member.TypeName type -> json.writeString(type.name());
            }
        }
        json.writeEndObject();
    }

    private void nodes(FieldResult.Search found, SearchShape.Member.Nodes nodes) throws IOException {
        json.writeStartArray();
        for (SearchHit hit : found.page().hits()) {
            node(found, nodes.node(), hit);
        }
        json.writeEndArray();
    }

    private void node(FieldResult.Search found, int node, SearchHit hit) throws IOException {
        FieldResult.NodeRow row = Objects.requireNonNull(found.nodes().get(node).get(hit.record()));
        records.record(row.shape(), row.row());
    }

    private void edges(FieldResult.Search found, SearchShape.Member.Edges edges) throws IOException {
        json.writeStartArray();
        for (SearchHit hit : found.page().hits()) {
            json.writeStartObject();
            for (SearchShape.EdgeMember member : edges.members()) {
                json.writeFieldName(member.key());
                edge(found, member, hit);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void edge(FieldResult.Search found, SearchShape.EdgeMember member, SearchHit hit) throws IOException {
        switch (member) {
            case SearchShape.EdgeMember.Node node -> node(found, node.node(), hit);
            case SearchShape.EdgeMember.Cursor cursor -> json.writeString(hit.cursor());
            case SearchShape.EdgeMember.Score score -> json.writeNumber(hit.score());
            case SearchShape.EdgeMember.Fields fields -> {
                json.writeStartArray();
                for (String field : hit.fields()) {
                    json.writeString(field);
                }
                json.writeEndArray();
            }
            case SearchShape.EdgeMember.TypeName type -> json.writeString(type.name());
        }
    }

    private void pageInfo(SearchPage page, List<Shape.PageInfoMember> members) throws IOException {
        new PageInfoJson<>(page.hits(), page.more(), page.before(), SearchHit::cursor).write(json, members);
    }
}
