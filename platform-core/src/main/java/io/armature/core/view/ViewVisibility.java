package io.armature.core.view;

/** Who knows of a saved view. */
public enum ViewVisibility {
    /** Whoever saved it. */
    PRIVATE,
    /** Whoever saved it, and a team. */
    TEAM,
    /** Everyone in the organisation who reads the module. */
    PUBLIC
}
