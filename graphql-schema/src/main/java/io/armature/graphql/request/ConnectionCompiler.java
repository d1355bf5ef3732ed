package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.limit.Limit;
import io.armature.core.query.Deleted;
import io.armature.core.query.Operand;
import io.armature.core.query.Order;
import io.armature.core.query.Paging;
import io.armature.core.query.Predicate;
import io.armature.core.query.RecordQuery;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.Input;
import io.armature.graphql.argument.ViewArguments;
import io.armature.graphql.schema.TypeNames;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of records, root or nested: its arguments as a page query, its selection as a shape. */
final class ConnectionCompiler {

    /** A compiled list. */
    record Compiled(RecordQuery.Page query, Shape.Connection shape) {}

    private final Compilation compilation;
    private final Module module;
    private final SelectionCompiler records;
    private boolean totalCount;
    private boolean cursors;
    private final List<RecordQuery.Aggregate> aggregates = new ArrayList<>();
    private Predicate figuresOf = new Predicate.All();
    private Deleted figuresDeleted = Deleted.WITHOUT;
    private int figuresMost = Paging.NESTED_SIZE;

    ConnectionCompiler(Compilation compilation, Module module) {
        this.compilation = compilation;
        this.module = module;
        this.records = new SelectionCompiler(compilation);
    }

    Compiled root(ExecutableNormalizedField field, Map<String, Arg> arguments) {
        return compile(field, arguments, compilation.limits().of(Limit.DEFAULT_PAGE_SIZE));
    }

    Compiled nested(ExecutableNormalizedField field, Map<String, Arg> arguments) {
        return compile(field, arguments, compilation.limits().of(Limit.DEFAULT_NESTED_PAGE_SIZE));
    }

    private Compiled compile(ExecutableNormalizedField field, Map<String, Arg> arguments, int defaultSize) {
        Optional<ViewArguments> view = compilation.view(arguments, module);
        List<Order> order =
                new OrderCompiler(compilation.catalog(), module, compilation.inputs()).compile(order(arguments, view));
        String fingerprint = OrderFingerprint.of(module, order);
        Paging paging = paging(arguments, defaultSize, fingerprint, order.size());
        WhereCompiler conditions = compilation.where();
        Predicate own = conditions.compile(Optional.ofNullable(arguments.get("where")), module);
        Predicate where = view.<Predicate>map(
                        saved -> new Predicate.And(List.of(own, conditions.compile(condition(saved), module))))
                .orElse(own);
        figuresOf = where;
        figuresDeleted = deleted(arguments);
        figuresMost = defaultSize;
        List<Shape.ConnectionMember> members = members(field);
        RecordQuery.Page query = new RecordQuery.Page(
                module, where, order, paging, deleted(arguments), records.reads(), totalCount, cursors, aggregates);
        return new Compiled(query, new Shape.Connection(fingerprint, paging.backward(), members));
    }

    /** An order that the list itself gives is the order. */
    private Optional<Arg> order(Map<String, Arg> arguments, Optional<ViewArguments> view) {
        return Optional.ofNullable(arguments.get("orderBy"))
                .or(() -> view.flatMap(saved -> saved.orderBy(
                        compilation.inputType(TypeNames.RECORD_ORDER),
                        compilation.inputType(TypeNames.order(module)))));
    }

    private Optional<Arg> condition(ViewArguments view) {
        return view.where(compilation.inputType(TypeNames.where(module)));
    }

    private Paging paging(Map<String, Arg> arguments, int defaultSize, String order, int keys) {
        boolean forward = given(arguments, "first") || given(arguments, "after");
        boolean backward = given(arguments, "last") || given(arguments, "before");
        if (forward && backward) {
            throw BadArgument.because("Page forward with first and after, or backward with last and before, not both.");
        }
        return new Paging(
                backward,
                operand(arguments, backward ? "last" : "first", new Input.Form.AsCoerced()),
                defaultSize,
                operand(arguments, backward ? "before" : "after", new Input.Form.OfCursor(order, keys)));
    }

    private static boolean given(Map<String, Arg> arguments, String name) {
        return arguments.get(name) instanceof Arg.Leaf;
    }

    private Optional<Operand> operand(Map<String, Arg> arguments, String name, Input.Form form) {
        return arguments.get(name) instanceof Arg.Leaf leaf
                ? Optional.of(compilation.inputs().add(leaf.source(), form))
                : Optional.empty();
    }

    private static Deleted deleted(Map<String, Arg> arguments) {
        if (!(arguments.get("deleted") instanceof Arg.Leaf leaf)) {
            return Deleted.WITHOUT;
        }
        return Deleted.valueOf(String.valueOf(leaf.now()));
    }

    private List<Shape.ConnectionMember> members(ExecutableNormalizedField field) {
        List<Shape.ConnectionMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            members.add(member(child));
        }
        return members;
    }

    private Shape.ConnectionMember member(ExecutableNormalizedField field) {
        String key = field.getResultKey();
        return switch (field.getFieldName()) {
            case "nodes" -> new Shape.ConnectionMember.Nodes(key, records.record(field, module));
            case "edges" -> new Shape.ConnectionMember.Edges(key, edge(field));
            case "pageInfo" -> new Shape.ConnectionMember.PageInfo(key, pageInfo(field));
            case "totalCount" -> {
                totalCount = true;
                yield new Shape.ConnectionMember.TotalCount(key);
            }
            case "totalCountIsMinimum" -> {
                totalCount = true;
                yield new Shape.ConnectionMember.TotalCountIsMinimum(key);
            }
            case "aggregate" -> aggregate(field);
            case "__typename" -> new Shape.ConnectionMember.TypeName(key, field.getSingleObjectTypeName());
            default -> throw new IllegalStateException("A connection has no " + field.getFieldName());
        };
    }

    /** Figures of all records of the list, beside its page. */
    private Shape.ConnectionMember aggregate(ExecutableNormalizedField field) {
        String type = field.getSingleObjectTypeName();
        Map<String, Arg> arguments = compilation.arguments(type, field);
        AggregateCompiler.Compiled figures = type.equals(TypeNames.RECORD_CONNECTION)
                ? new GenericAggregateCompiler(compilation, module, compilation.generic(arguments, field))
                        .compile(field, figuresOf, figuresDeleted, figuresMost)
                : new AggregateCompiler(compilation, module)
                        .compile(field, arguments, figuresOf, figuresDeleted, figuresMost);
        aggregates.add(figures.query());
        return new Shape.ConnectionMember.Aggregate(field.getResultKey(), aggregates.size() - 1, figures.shape());
    }

    private List<Shape.EdgeMember> edge(ExecutableNormalizedField field) {
        List<Shape.EdgeMember> members = new ArrayList<>();
        for (ExecutableNormalizedField child : field.getChildren()) {
            String key = child.getResultKey();
            members.add(
                    switch (child.getFieldName()) {
                        case "node" -> new Shape.EdgeMember.Node(key, records.record(child, module));
                        case "cursor" -> {
                            cursors = true;
                            yield new Shape.EdgeMember.Cursor(key);
                        }
                        case "__typename" -> new Shape.EdgeMember.TypeName(key, child.getSingleObjectTypeName());
                        default -> throw new IllegalStateException("An edge has no " + child.getFieldName());
                    });
        }
        return members;
    }

    private List<Shape.PageInfoMember> pageInfo(ExecutableNormalizedField field) {
        List<Shape.PageInfoMember> members = PageFacts.of(field);
        cursors |= members.stream()
                .anyMatch(member ->
                        member.fact() == Shape.PageFact.START_CURSOR || member.fact() == Shape.PageFact.END_CURSOR);
        return members;
    }
}
