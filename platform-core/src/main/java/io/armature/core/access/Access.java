package io.armature.core.access;

import io.armature.core.query.Predicate;
import io.armature.core.query.Visibility;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

/**
 * What a caller may see and do on a catalog. Compiled once per kind of caller; every plan passes through it, so that
 * there is one point of enforcement.
 */
public interface Access extends Visibility {

    /** Distinguishes kinds of callers in the plan cache: equal shapes mean equal predicates and field rights. */
    String shape();

    /** Whether the caller may do this to records of a module at all; which of them, {@link #rows} says. */
    boolean may(RecordRight right, Module module);

    /** Whether the caller may write this field where it is written at all. */
    boolean mayWrite(Field field);

    /**
     * Whether the caller sees that there is this field but not its value. A masked field is shown with a mask in place of
     * its value, and {@link #mayRead} is false: nothing can be filtered, ordered, grouped or computed by it.
     */
    boolean masks(Field field);

    /** The records of a module on which the caller may exercise a right; those for READ are {@link #rows(Module)}. */
    Predicate rows(RecordRight right, Module module);

    /** Whether the caller may do this to the organisation itself. */
    boolean may(PlatformRight right);

    /**
     * What a caller must be allowed on a record to make another refer to it by this field: to read it, or to change it where
     * it decides who sees the other.
     */
    default RecordRight onTarget(Field reference) {
        return RecordRight.READ;
    }

    /** Everything in the caller's own organisation: what an administrator and every API token has. */
    static Access full() {
        return FullAccess.INSTANCE;
    }
}
