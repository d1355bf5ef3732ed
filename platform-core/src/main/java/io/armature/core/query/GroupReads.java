package io.armature.core.query;

import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where what is read of a group's key is found. A record that is itself what the group has in common is joined, and anything
 * can be read of it; of a record on the way to a field, only that.
 */
final class GroupReads {
    private final BlockBuilder block;
    private final Catalog catalog;
    private final List<GroupBy> groups;

    GroupReads(BlockBuilder block, Catalog catalog, List<GroupBy> groups) {
        this.block = block;
        this.catalog = catalog;
        this.groups = groups;
    }

    Placement place(Read read) {
        return place(read, List.of());
    }

    private Placement place(Read read, List<GroupBy.Link> path) {
        return switch (read) {
            case Read.OfGroup of -> key(of.group());
            case Read.Value value -> key(index(path, value.field()));
            case Read.ToOne toOne -> joined(path, toOne.reference()) ? block.joined(toOne, 0) : passed(toOne, path);
            case Read.AnyOne any -> joined(path, any.reference()) ? block.oneOf(any, 0) : passed(any, path);
            case Read.BaseAmount base -> throw new IllegalArgumentException("Amounts form no groups");
            case Read.OfFile file -> throw new IllegalArgumentException("Files form no groups");
            case Read.E164 phone -> throw new IllegalArgumentException("Groups have a number as it is written");
            case Read.ToMany toMany -> throw new IllegalArgumentException("Groups have no lists");
            case Read.Changes changes -> throw new IllegalArgumentException("Groups have no history");
        };
    }

    private Placement key(int group) {
        GroupBy of = groups.get(group);
        return new Placement.AtColumn(block.column(new Column.GroupKey(group, of.field(), of.bucket())));
    }

    private boolean joined(List<GroupBy.Link> path, Field reference) {
        return path.isEmpty() && groups.stream().anyMatch(group -> group.isOf(path, reference));
    }

    private Placement passed(Read.ToOne toOne, List<GroupBy.Link> path) {
        Module target = catalog.targets(toOne.reference()).getFirst();
        List<GroupBy.Link> way = beyond(path, toOne.reference(), target);
        return new Placement.Joined(presence(way), places(toOne.reads(), way));
    }

    private Placement passed(Read.AnyOne any, List<GroupBy.Link> path) {
        List<Placement.Target> targets = new ArrayList<>();
        for (Read.Target target : any.targets()) {
            List<GroupBy.Link> way = beyond(path, any.reference(), target.module());
            if (groups.stream().anyMatch(group -> group.isBeyond(way))) {
                targets.add(new Placement.JoinedTarget(target.module(), presence(way), places(target.reads(), way)));
            }
        }
        return new Placement.OneOf(targets);
    }

    private List<Placement> places(List<Read> reads, List<GroupBy.Link> way) {
        return reads.stream().map(read -> place(read, way)).toList();
    }

    private int presence(List<GroupBy.Link> way) {
        return block.column(new Column.GroupPresence(IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).isBeyond(way))
                .boxed()
                .toList()));
    }

    private int index(List<GroupBy.Link> path, Field field) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).isOf(path, field)) {
                return i;
            }
        }
        throw new IllegalArgumentException(field.name() + " is no group key");
    }

    private static List<GroupBy.Link> beyond(List<GroupBy.Link> path, Field reference, Module target) {
        List<GroupBy.Link> way = new ArrayList<>(path);
        way.add(new GroupBy.Link(reference, target));
        return way;
    }
}
