package io.armature.graphql.execute;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.graphql.execute.SearchShape.EdgeMember;
import io.armature.graphql.execute.SearchShape.Member;
import io.armature.graphql.execute.SearchShape.NodeSelection;
import io.armature.graphql.request.PageFacts;
import java.util.ArrayList;
import java.util.List;

/** Reads what a search is asked to show. */
final class SearchSelection {
    private final List<NodeSelection> nodes = new ArrayList<>();

    SearchShape of(ExecutableNormalizedField search) {
        List<Member> members = search.getChildren().stream().map(this::member).toList();
        return new SearchShape(members, nodes);
    }

    private Member member(ExecutableNormalizedField field) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "nodes" -> new Member.Nodes(key, node(field));
            case "edges" ->
                new Member.Edges(
                        key, field.getChildren().stream().map(this::edge).toList());
            case "pageInfo" -> new Member.PageInfo(key, PageFacts.of(field));
            case "__typename" -> new Member.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A search has no " + field.getFieldName());
        };
    }

    private EdgeMember edge(ExecutableNormalizedField field) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "node" -> new EdgeMember.Node(key, node(field));
            case "cursor" -> new EdgeMember.Cursor(key);
            case "score" -> new EdgeMember.Score(key);
            case "fields" -> new EdgeMember.Fields(key);
            case "__typename" -> new EdgeMember.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A hit has no " + field.getFieldName());
        };
    }

    private int node(ExecutableNormalizedField field) {
        nodes.add(new NodeSelection(field, new NodePlans()));
        return nodes.size() - 1;
    }
}
