package io.armature.metadata.model;

/** What a stage says about the outcome. */
public enum StageCategory {
    OPEN,
    WON,
    LOST
}
