package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.metadata.resolve.Module;
import java.util.List;

/** The selection on the answer to a merge. */
final class MergeCompiler {
    private final SelectionCompiler records;
    private final Module module;

    MergeCompiler(SelectionCompiler records, Module module) {
        this.records = records;
        this.module = module;
    }

    Shape.Merge compile(ExecutableNormalizedField field) {
        return new Shape.Merge(field.getChildren().stream().map(this::member).toList());
    }

    private Shape.MergeMember member(ExecutableNormalizedField child) {
        return switch (child.getFieldName()) {
            case "record" -> new Shape.MergeMember.Stayed(child.getResultKey(), records.record(child, module));
            default -> told(child);
        };
    }

    /** The selection on the answer to {@code mergeRecords}, which reads no record. */
    static Shape.Merge generic(ExecutableNormalizedField field) {
        return new Shape.Merge(field.getChildren().stream()
                .map(child -> switch (child.getFieldName()) {
                    case "record" -> new Shape.MergeMember.StayedId(child.getResultKey());
                    case "module" -> new Shape.MergeMember.ModuleName(child.getResultKey());
                    default -> told(child);
                })
                .toList());
    }

    private static Shape.MergeMember told(ExecutableNormalizedField child) {
        String key = child.getResultKey();
        return switch (child.getFieldName()) {
            case "id" -> new Shape.MergeMember.Id(key);
            case "moved" -> new Shape.MergeMember.Moved(key, moved(child));
            case "__typename" -> new Shape.MergeMember.TypeName(key, child.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A merge has no " + child.getFieldName());
        };
    }

    private static List<Shape.MovedMember> moved(ExecutableNormalizedField field) {
        return field.getChildren().stream()
                .map(child -> new Shape.MovedMember(child.getResultKey(), fact(child.getFieldName())))
                .toList();
    }

    private static Shape.MovedFact fact(String field) {
        return switch (field) {
            case "module" -> Shape.MovedFact.MODULE;
            case "reference" -> Shape.MovedFact.REFERENCE;
            case "records" -> Shape.MovedFact.RECORDS;
            case "__typename" -> Shape.MovedFact.TYPE_NAME;
            default -> throw new IllegalStateException("What moved has no " + field);
        };
    }
}
