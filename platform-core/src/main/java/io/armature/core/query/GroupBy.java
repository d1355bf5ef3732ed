package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the records of a group have in common.
 *
 * @param path from the record to the one that has the field; empty for the record's own
 * @param field whose values form the groups; of a record that may not be seen, as of none, null
 * @param bucket how much of the value
 */
public record GroupBy(List<Link> path, Field field, Bucket bucket) {

    /** One step of the way: a reference, and the module of the record it leads to. */
    public record Link(Field reference, Module module) {

        /** As an API names it: {@code account}, {@code owner.user}. */
        public String name() {
            return reference.type() instanceof FieldType.Reference
                    ? reference.name()
                    : reference.name() + "." + module.singular();
        }
    }

    public GroupBy {
        path = List.copyOf(path);
        boolean calendar = field.valueKind() == ValueKind.DATE || field.valueKind() == ValueKind.DATETIME;
        if (bucket != Bucket.VALUE && !calendar) {
            throw new IllegalArgumentException(field.path() + " lies in no stretch of the calendar");
        }
    }

    /** Whether it is of this field at the end of that path, in whatever bucket. */
    public boolean isOf(List<Link> way, Field of) {
        return path.equals(way) && field.equals(of);
    }

    /** Whether it is of a field of the record at the end of that path, or beyond. */
    public boolean isBeyond(List<Link> way) {
        return path.size() >= way.size() && path.subList(0, way.size()).equals(way);
    }

    /** As an API names it: {@code account.industry}. */
    public String name() {
        return path.stream().map(link -> link.name() + ".").collect(Collectors.joining()) + field.valueName();
    }
}
