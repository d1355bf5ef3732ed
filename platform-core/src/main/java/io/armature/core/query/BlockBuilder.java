package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the columns, joins and nested lists that the reads of one list need. One builder makes one block. */
final class BlockBuilder {
    private record JoinKey(int from, Field reference, Module target) {}

    private final Catalog catalog;
    private final Scoping scoping;
    private final BlockNumbers numbers;
    private final int number;
    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private final Map<JoinKey, Join> joins = new LinkedHashMap<>();
    private final List<Block> children = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final List<Integer> cursor = new ArrayList<>();
    private int parent;

    BlockBuilder(Catalog catalog, Scoping scoping, BlockNumbers numbers) {
        this.catalog = catalog;
        this.scoping = scoping;
        this.numbers = numbers;
        this.number = numbers.next();
    }

    BlockBuilder reads(List<Read> reads) {
        reads.forEach(read -> placements.add(place(read, 0)));
        return this;
    }

    /** The record's own id as first column, so that an answer can be matched with the ids asked for. */
    BlockBuilder ids() {
        column(new Column.Id(0));
        return this;
    }

    /** A header's only read: the list it stands over, with its count. */
    BlockBuilder list(RecordQuery.Page page) {
        placements.add(nested(page, Optional.empty(), 0));
        return this;
    }

    Block page(RecordQuery.Page page, Optional<Field> related, int parentSource) {
        parent = parentSource;
        reads(page.reads());
        List<Order> order = page.order().stream()
                .map(step -> new Order(scoping.key(step.key()), step.descending(), step.nullsFirst()))
                .map(step -> page.paging().backward() ? step.reversed() : step)
                .toList();
        if (page.cursors()) {
            for (int i = 0; i < order.size(); i++) {
                cursor.add(column(new Column.OrderStep(order.get(i).key(), i)));
            }
            cursor.add(column(new Column.Id(0)));
        }
        Scan scan = scoping.scan(page.module(), page.where(), page.deleted());
        return build(new Source.Records(scan, order, page.paging(), related));
    }

    /** @param related the reference through which the records belong to a row of the parent block */
    Block aggregate(RecordQuery.Aggregate query, Optional<Field> related, int parentSource) {
        parent = parentSource;
        for (int i = 0; i < query.measures().size(); i++) {
            column(new Column.Figure(i, scoping.measure(query.measures().get(i))));
        }
        GroupReads keys = new GroupReads(this, catalog, query.groups());
        query.keyReads().forEach(read -> placements.add(keys.place(read)));
        return build(new Source.Groups(
                scoping.scan(query.module(), query.where(), query.deleted()),
                query.groups().stream().map(scoping::group).toList(),
                query.having(),
                query.order(),
                query.paging(),
                related));
    }

    /** @param parentSource the record whose history it is */
    Block changes(Read.Changes changes, int parentSource) {
        parent = parentSource;
        ChangeSight sight = ChangeSight.of(changes.module(), catalog, scoping);
        changes.parts().forEach(part -> placements.add(new Placement.AtColumn(column(sight.column(part)))));
        return build(new Source.Changes(changes.module(), sight.fields(), changes.paging()));
    }

    Block build(Source source) {
        return new Block(
                number,
                parent,
                source,
                List.copyOf(joins.values()),
                List.copyOf(columns.keySet()),
                children,
                placements,
                cursor);
    }

    private Placement place(Read read, int source) {
        return switch (read) {
            case Read.Value value -> new Placement.AtColumn(valueColumn(value.field(), source));
            case Read.OfGroup group -> throw new IllegalArgumentException("A record is no group");
            case Read.BaseAmount base -> new Placement.AtColumn(column(new Column.Base(source, base.field())));
            case Read.E164 phone -> new Placement.AtColumn(column(new Column.E164(source, phone.field())));
            case Read.OfFile file ->
                new Placement.AtColumn(column(new Column.OfFile(source, file.field(), file.fact())));
            case Read.ToOne toOne -> joined(toOne, source);
            case Read.AnyOne any -> oneOf(any, source);
            case Read.ToMany toMany -> {
                Module target = catalog.require(toMany.relation().target());
                yield nested(
                        toMany.page(),
                        Optional.of(target.require(toMany.relation().field())),
                        source);
            }
            case Read.Changes changes -> {
                column(new Column.Id(source));
                children.add(new BlockBuilder(catalog, scoping, numbers).changes(changes, source));
                yield new Placement.Nested(children.size() - 1, -1);
            }
        };
    }

    private int valueColumn(Field field, int source) {
        return switch (field.type()) {
            case FieldType.Reference reference ->
                column(new Column.Id(join(field, source, catalog.require(reference.target()))));
            case FieldType.AnyReference any
            when scoping.lookedUp(field) -> column(new Column.AnyId(source, field, scoping.targets(field)));
            default -> column(new Column.Stored(source, field));
        };
    }

    Placement joined(Read.ToOne toOne, int source) {
        Field reference = toOne.reference();
        int target = join(reference, source, catalog.targets(reference).getFirst());
        int idColumn = column(new Column.Id(target));
        return new Placement.Joined(
                idColumn,
                toOne.reads().stream().map(read -> place(read, target)).toList());
    }

    Placement oneOf(Read.AnyOne any, int source) {
        PackRule rule = PackRule.of(any);
        List<Placement.Target> targets = new ArrayList<>();
        rule.joined().forEach(target -> targets.add(joinedTarget(any.reference(), source, target)));
        if (!rule.packed().isEmpty()) {
            Packing packing = new Packing(scoping);
            Column.Packed packed = packing.column(source, any.reference(), rule.packed());
            targets.addAll(packing.targets(column(packed), rule.packed()));
        }
        return new Placement.OneOf(targets);
    }

    private Placement.Target joinedTarget(Field reference, int source, Read.Target target) {
        int joined = join(reference, source, target.module());
        int idColumn = column(new Column.Id(joined));
        return new Placement.JoinedTarget(
                target.module(),
                idColumn,
                target.reads().stream().map(read -> place(read, joined)).toList());
    }

    private Placement nested(RecordQuery.Page page, Optional<Field> related, int source) {
        int total = -1;
        if (page.totalCount()) {
            Scan scan = scoping.scan(page.module(), page.where(), page.deleted());
            total = column(new Column.Count(scan, source, related));
        }
        related.ifPresent(reference -> column(new Column.Id(source)));
        children.add(new BlockBuilder(catalog, scoping, numbers).page(page, related, source));
        int list = children.size() - 1;
        for (RecordQuery.Aggregate aggregate : page.aggregates()) {
            children.add(new BlockBuilder(catalog, scoping, numbers).aggregate(aggregate, related, source));
        }
        return new Placement.Nested(list, total);
    }

    private int join(Field reference, int from, Module module) {
        JoinKey key = new JoinKey(from, reference, module);
        Join join = joins.get(key);
        if (join == null) {
            join = new Join(joins.size() + 1, from, reference, scoping.all(module));
            joins.put(key, join);
        }
        return join.number();
    }

    int column(Column column) {
        Integer at = columns.putIfAbsent(column, columns.size());
        return at == null ? columns.size() - 1 : at;
    }
}
