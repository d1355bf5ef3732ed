package io.armature.graphql.execute;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.graphql.request.Shape;
import java.util.List;

/**
 * What a search is asked to show.
 *
 * @param nodes the selections on records, each with its plans; members name them by their place
 */
record SearchShape(List<Member> members, List<NodeSelection> nodes) {
    SearchShape {
        members = List.copyOf(members);
        nodes = List.copyOf(nodes);
    }

    /** A field whose children are a selection on records. */
    record NodeSelection(ExecutableNormalizedField field, NodePlans plans) {}

    /** What the connection may show. */
    sealed interface Member {
        String key();

        record Nodes(String key, int node) implements Member {}

        record Edges(String key, List<EdgeMember> members) implements Member {
            public Edges {
                members = List.copyOf(members);
            }
        }

        record PageInfo(String key, List<Shape.PageInfoMember> members) implements Member {
            public PageInfo {
                members = List.copyOf(members);
            }
        }

        record TypeName(String key, String name) implements Member {}
    }

    /** What an edge may show. */
    sealed interface EdgeMember {
        String key();

        record Node(String key, int node) implements EdgeMember {}

        record Cursor(String key) implements EdgeMember {}

        record Score(String key) implements EdgeMember {}

        record Fields(String key) implements EdgeMember {}

        record TypeName(String key, String name) implements EdgeMember {}
    }
}
