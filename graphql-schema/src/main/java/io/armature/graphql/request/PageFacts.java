package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import java.util.List;

/** What is asked of page info. */
public final class PageFacts {
    private PageFacts() {}

    public static List<Shape.PageInfoMember> of(ExecutableNormalizedField pageInfo) {
        return pageInfo.getChildren().stream()
                .map(child -> new Shape.PageInfoMember(child.getResultKey(), fact(child.getFieldName())))
                .toList();
    }

    private static Shape.PageFact fact(String name) {
        return switch (name) {
            case "hasNextPage" -> Shape.PageFact.HAS_NEXT_PAGE;
            case "hasPreviousPage" -> Shape.PageFact.HAS_PREVIOUS_PAGE;
            case "startCursor" -> Shape.PageFact.START_CURSOR;
            case "endCursor" -> Shape.PageFact.END_CURSOR;
            case "__typename" -> Shape.PageFact.TYPE_NAME;
            default -> throw new IllegalStateException("Page info has no " + name);
        };
    }
}
