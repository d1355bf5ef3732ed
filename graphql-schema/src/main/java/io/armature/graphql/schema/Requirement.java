package io.armature.graphql.schema;

import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.ToManyRelation;
import java.util.List;

/**
 * What a caller must be allowed for a generated element to be there for it, beyond what the {@link Meaning} of an output
 * field says: members of inputs, and figures.
 */
public sealed interface Requirement {

    /** To read the value, not only to know of it: conditions, orders, groups, figures and look-ups tell of values. */
    record ReadsValue(Field field) implements Requirement {}

    /** To read the values of all these fields: a key of several is of no use without one of them. */
    record ReadsValues(List<Field> fields) implements Requirement {
        public ReadsValues {
            fields = List.copyOf(fields);
        }
    }

    /** To write the field. */
    record Writes(Field field) implements Requirement {}

    /** To follow the relation to the records that refer to one. */
    record FollowsBack(ToManyRelation relation) implements Requirement {}

    /** To follow the relation, and to write the reference that it is the other side of. */
    record WritesBack(ToManyRelation relation) implements Requirement {}

    /** To do this to records of the module. */
    record Does(RecordRight right, Module module) implements Requirement {}

    /** To read records of the module. */
    record ReadsRecords(Module module) implements Requirement {}
}
