package io.armature.graphql.request;

import graphql.normalized.ExecutableNormalizedField;
import io.armature.core.query.GroupBy;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.schema.Meaning;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.List;

/** Rule: a key shows what is grouped by, and of a record that is grouped by, anything. */
final class GroupKeys {
    private final Compilation compilation;
    private final List<GroupBy> groups;

    GroupKeys(Compilation compilation, List<GroupBy> groups) {
        this.compilation = compilation;
        this.groups = groups;
    }

    /** Refused: BAD_REQUEST for a selection of more. */
    void check(List<ExecutableNormalizedField> selected) {
        for (ExecutableNormalizedField child : selected) {
            if (!Compilation.typeName(child)) {
                check(child, child.getSingleObjectTypeName(), List.of(), "key.");
            }
        }
    }

    /**
     * The place of a part of a date among what is grouped by. Refused: BAD_REQUEST for one that is not.
     *
     * @param name such as {@code closeDate:MONTH_OF_YEAR}
     */
    static int part(String name, List<GroupBy> groups) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).bucket().isPart() && groups.get(i).name().equals(name)) {
                return i;
            }
        }
        throw BadArgument.at(
                "of",
                "'" + name + "' is no part of a date that is grouped by. Name the field, a colon and the part, and add"
                        + " it to groupBy.");
    }

    private void check(ExecutableNormalizedField child, String type, List<GroupBy.Link> path, String at) {
        switch (compilation.meaning(type, child)) {
            case Meaning.Value value -> grouped(value.field(), path, at + child.getFieldName());
            case Meaning.Label label -> grouped(label.field(), path, at + child.getFieldName());
            case Meaning.ToOne toOne -> record(child, toOne.reference(), path, at);
            case Meaning.ToAny toAny -> record(child, toAny.reference(), path, at);
            default -> throw refused(at + child.getFieldName(), child.getFieldName(), path);
        }
    }

    private void record(ExecutableNormalizedField child, Field reference, List<GroupBy.Link> path, String at) {
        if (path.isEmpty() && isGrouped(reference, path)) {
            return;
        }
        boolean passed = false;
        for (Module target : compilation.catalog().targets(reference)) {
            List<GroupBy.Link> way = new ArrayList<>(path);
            way.add(new GroupBy.Link(reference, target));
            if (groups.stream().anyMatch(group -> group.isBeyond(way))) {
                passed = true;
                for (ExecutableNormalizedField inner : Compilation.selected(child, target.typeName())) {
                    if (!Compilation.typeName(inner)) {
                        check(inner, target.typeName(), way, at + child.getFieldName() + ".");
                    }
                }
            }
        }
        if (!passed) {
            throw refused(at + child.getFieldName(), reference.valueName(), path);
        }
    }

    private void grouped(Field field, List<GroupBy.Link> path, String shown) {
        if (!isGrouped(field, path)) {
            throw refused(shown, field.valueName(), path);
        }
    }

    private boolean isGrouped(Field field, List<GroupBy.Link> path) {
        return groups.stream().anyMatch(group -> group.isOf(path, field));
    }

    private static RuntimeException refused(String shown, String field, List<GroupBy.Link> path) {
        String group = "{ " + field + ": VALUE }";
        for (GroupBy.Link link : path.reversed()) {
            for (String name : List.of(link.name().split("\\.")).reversed()) {
                group = "{ " + name + ": " + group + " }";
            }
        }
        return BadArgument.because(
                "'" + shown + "' is not grouped by. Add " + group + " to groupBy, or leave it out of the key.");
    }
}
