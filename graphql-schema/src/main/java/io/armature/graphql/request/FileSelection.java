package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.query.FileFact;
import io.armature.core.query.Read;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The selection on the file of a record. */
final class FileSelection {
    private final Field file;
    private final ToIntFunction<Read> reads;

    /** @param reads adds something to be read of the record and answers its number */
    FileSelection(Field file, ToIntFunction<Read> reads) {
        this.file = file;
        this.reads = reads;
    }

    Shape of(ExecutableNormalizedField field) {
        int id = reads.applyAsInt(new Read.Value(file));
        List<Shape.Member> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            members.add(new Shape.Member(child.getResultKey(), member(child.getFieldName(), id)));
        }
        return new Shape.File(id, members);
    }

    private Shape member(String name, int id) {
        return switch (name) {
            case "__typename" -> new Shape.TypeName("File");
            case "id" -> new Shape.Plain(id, ValueKind.ID);
            case "url" -> new Shape.FileUrl(id);
            case "name" -> fact(FileFact.NAME, ValueKind.TEXT);
            case "contentType" -> fact(FileFact.CONTENT_TYPE, ValueKind.TEXT);
            case "sizeBytes" -> fact(FileFact.SIZE_BYTES, ValueKind.LONG);
            case "sha256" -> fact(FileFact.SHA256, ValueKind.TEXT);
            case "width" -> fact(FileFact.WIDTH, ValueKind.INTEGER);
            case "height" -> fact(FileFact.HEIGHT, ValueKind.INTEGER);
            default -> throw new IllegalStateException("A file has no " + name);
        };
    }

    private Shape fact(FileFact fact, ValueKind kind) {
        return new Shape.Plain(reads.applyAsInt(new Read.OfFile(file, fact)), kind);
    }
}
