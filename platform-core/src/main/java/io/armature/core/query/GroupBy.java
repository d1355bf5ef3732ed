package io.armature.core.query;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the records of a group have in common.
 *
 * @param path from the record to the one that has the field; empty for the record's own
 * @param field whose values form the groups; of a record that may not be seen, as of none, null
 * @param bucket how much of the value; refused unless values of the field have it
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
        if (!bucket.takes(field.valueKind())) {
            throw new IllegalArgumentException(field.path() + " has no " + bucket);
        }
    }

    /** Whether it is of this field at the end of that path, its values or stretches of them, which are of the field's type. */
    public boolean isOf(List<Link> way, Field of) {
        return !bucket.isPart() && path.equals(way) && field.equals(of);
    }

    /** Whether it is of a field of the record at the end of that path, or beyond. */
    public boolean isBeyond(List<Link> way) {
        return path.size() >= way.size() && path.subList(0, way.size()).equals(way);
    }

    /** As an API names it: {@code account.industry}; a part of a date with the part, {@code closeDate:MONTH_OF_YEAR}. */
    public String name() {
        return path.stream().map(link -> link.name() + ".").collect(Collectors.joining())
                + field.valueName()
                + (bucket.isPart() ? ":" + bucket : "");
    }
}
