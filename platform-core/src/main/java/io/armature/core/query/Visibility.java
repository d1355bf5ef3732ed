package io.armature.core.query;

import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;

/** What the planner must know of a caller: compiled by {@code core.access}, part of every plan. */
public interface Visibility {

    /** Which records of a module the caller may see; part of every scan of it. */
    Predicate rows(Module module);

    /** Whether the caller may see records of a module at all. */
    default boolean mayRead(Module module) {
        return !(rows(module) instanceof Predicate.None);
    }

    /** Whether the caller sees that there is this field but not its value; it is not read then. */
    default boolean masks(Field field) {
        return false;
    }

    /** Whether the caller may read this field, filter and order by it. */
    boolean mayRead(Field field);
}
