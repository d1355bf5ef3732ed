package io.armature.graphql.platform.change;

import io.armature.graphql.difference.SchemaChange;
import io.armature.metadata.change.Difference;
import org.eclipse.microprofile.graphql.Description;

/** How a thing differs after a change. */
@Description("How a thing differs after a change.")
public enum DifferenceKind {
    ADDED,
    CHANGED,
    REMOVED;

    static DifferenceKind of(Difference.Kind kind) {
        return switch (kind) {
            case ADDED -> ADDED;
            case CHANGED -> CHANGED;
            case REMOVED -> REMOVED;
        };
    }

    static DifferenceKind of(SchemaChange.Kind kind) {
        return switch (kind) {
            case ADDED -> ADDED;
            case CHANGED -> CHANGED;
            case REMOVED -> REMOVED;
        };
    }
}
