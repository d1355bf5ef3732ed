package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;

/** Values of records of several modules in one column: what each module packs, and where its reads are found. */
final class Packing {
    private final Scoping scoping;

    Packing(Scoping scoping) {
        this.scoping = scoping;
    }

    Column.Packed column(int source, Field reference, List<Read.Target> targets) {
        return new Column.Packed(
                source, reference, targets.stream().map(this::packed).toList());
    }

    /** The id stands first, then the reads in their order. */
    List<Placement.Target> targets(int column, List<Read.Target> targets) {
        return targets.stream()
                .<Placement.Target>map(target -> new Placement.PackedTarget(
                        target.module(), column, elements(column, target.reads().size())))
                .toList();
    }

    private Column.PackedRecord packed(Read.Target target) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Id(0));
        target.reads().forEach(read -> columns.add(column(read)));
        return new Column.PackedRecord(scoping.all(target.module()), columns);
    }

    private Column column(Read read) {
        return switch (read) {
            case Read.Value value -> value(value.field());
            case Read.OfGroup group -> throw unpackable(group);
            case Read.BaseAmount base -> new Column.Base(0, base.field());
            case Read.E164 phone -> new Column.E164(0, phone.field());
            case Read.OfFile file -> new Column.OfFile(0, file.field(), file.fact());
            case Read.ToOne toOne -> throw unpackable(toOne);
            case Read.AnyOne any -> throw unpackable(any);
            case Read.ToMany toMany -> throw unpackable(toMany);
            case Read.Changes changes -> throw unpackable(changes);
        };
    }

    private Column value(Field field) {
        return scoping.lookedUp(field)
                ? new Column.AnyId(0, field, scoping.targets(field))
                : new Column.Stored(0, field);
    }

    private static List<Placement> elements(int column, int count) {
        List<Placement> elements = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            elements.add(new Placement.AtElement(column, i));
        }
        return elements;
    }

    private static IllegalArgumentException unpackable(Read read) {
        return new IllegalArgumentException("Not a value: " + read);
    }
}
