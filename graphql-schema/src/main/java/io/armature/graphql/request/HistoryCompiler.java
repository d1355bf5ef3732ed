package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.limit.Limit;
import io.armature.core.query.ChangePart;
import io.armature.core.query.Operand;
import io.armature.core.query.Paging;
import io.armature.core.query.Read;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.Input;
import io.armature.metadata.resolve.Module;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The history of a record: its arguments as a page, its selection as a shape. */
final class HistoryCompiler {
    private final Compilation compilation;
    private final Module module;

    /** What is shown of a change, and what its cursor and the form of its values take. */
    private final Set<ChangePart> parts = EnumSet.of(ChangePart.FIELD, ChangePart.VERSION);

    HistoryCompiler(Compilation compilation, Module module) {
        this.compilation = compilation;
        this.module = module;
    }

    /** @param reads adds something to be read of the record and answers its number */
    Shape compile(ExecutableNormalizedField field, Map<String, Arg> arguments, ToIntFunction<Read> reads) {
        Paging paging = new Paging(
                false,
                operand(arguments, "first", new Input.Form.AsCoerced()),
                compilation.limits().of(Limit.DEFAULT_NESTED_PAGE_SIZE),
                operand(arguments, "after", new Input.Form.OfHistoryCursor()));
        List<Shape.HistoryMember> members =
                field.getChildren().stream().map(this::member).toList();
        List<ChangePart> read = List.copyOf(parts);
        return new Shape.History(reads.applyAsInt(new Read.Changes(module, read, paging)), module, read, members);
    }

    private Optional<Operand> operand(Map<String, Arg> arguments, String name, Input.Form form) {
        return arguments.get(name) instanceof Arg.Leaf leaf
                ? Optional.of(compilation.inputs().add(leaf.source(), form))
                : Optional.empty();
    }

    private Shape.HistoryMember member(ExecutableNormalizedField field) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "nodes" -> new Shape.HistoryMember.Nodes(key, changes(field));
            case "edges" ->
                new Shape.HistoryMember.Edges(
                        key, field.getChildren().stream().map(this::edge).toList());
            case "pageInfo" -> new Shape.HistoryMember.PageInfo(key, PageFacts.of(field));
            case "__typename" -> new Shape.HistoryMember.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A history has no " + field.getFieldName());
        };
    }

    private Shape.ChangeEdgeMember edge(ExecutableNormalizedField field) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "node" -> new Shape.ChangeEdgeMember.Node(key, changes(field));
            case "cursor" -> new Shape.ChangeEdgeMember.Cursor(key);
            case "__typename" -> new Shape.ChangeEdgeMember.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("An edge of a history has no " + field.getFieldName());
        };
    }

    private List<Shape.ChangeMember> changes(ExecutableNormalizedField field) {
        return field.getChildren().stream().map(this::change).toList();
    }

    private Shape.ChangeMember change(ExecutableNormalizedField field) {
        String key = field.getResultKey();
        if (Compilation.typeName(field)) {
            return new Shape.ChangeMember.TypeName(key, field.getSingleObjectTypeName());
        }
        ChangePart part = part(field.getFieldName());
        parts.add(part);
        return new Shape.ChangeMember.Part(key, part);
    }

    private static ChangePart part(String name) {
        return switch (name) {
            case "field" -> ChangePart.FIELD;
            case "version" -> ChangePart.VERSION;
            case "oldValue" -> ChangePart.BEFORE;
            case "newValue" -> ChangePart.AFTER;
            case "changedAt" -> ChangePart.AT;
            case "changedById" -> ChangePart.BY;
            case "through" -> ChangePart.THROUGH;
            default -> throw new IllegalStateException("A change has no " + name);
        };
    }
}
