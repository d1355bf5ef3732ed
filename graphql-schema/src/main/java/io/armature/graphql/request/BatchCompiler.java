package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The selection on the answer to many writes. */
final class BatchCompiler {
    private final SelectionCompiler records;
    private final Module module;

    BatchCompiler(SelectionCompiler records, Module module) {
        this.records = records;
        this.module = module;
    }

    Shape.Batch compile(ExecutableNormalizedField field) {
        List<Shape.BatchMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            String key = child.getResultKey();
            members.add(
                    switch (child.getFieldName()) {
                        case "results" -> new Shape.BatchMember.Results(key, rows(child));
                        case "created", "updated", "unchanged", "deleted", "refused" ->
                            new Shape.BatchMember.Tally(
                                    key, child.getFieldName().toUpperCase(Locale.ROOT));
                        case "__typename" -> new Shape.BatchMember.TypeName(key, child.getSingleObjectTypeName());
                        default -> throw new IllegalStateException("A batch has no " + child.getFieldName());
                    });
        }
        return new Shape.Batch(members);
    }

    private List<Shape.RowMember> rows(ExecutableNormalizedField field) {
        List<Shape.RowMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            String key = child.getResultKey();
            members.add(
                    switch (child.getFieldName()) {
                        case "index" -> new Shape.RowMember.Index(key);
                        case "effect" -> new Shape.RowMember.Effect(key);
                        case "record" -> new Shape.RowMember.Written(key, records.record(child, module));
                        case "problem" -> new Shape.RowMember.Refusal(key, refusal(child));
                        case "__typename" -> new Shape.RowMember.TypeName(key, child.getSingleObjectTypeName());
                        default -> throw new IllegalStateException("A row has no " + child.getFieldName());
                    });
        }
        return members;
    }

    private static List<Shape.RefusalMember> refusal(ExecutableNormalizedField field) {
        return field.getChildren().stream()
                .map(child -> new Shape.RefusalMember(
                        child.getResultKey(),
                        Compilation.typeName(child) ? child.getSingleObjectTypeName() : child.getFieldName(),
                        refusal(child)))
                .toList();
    }
}
