package io.armature.deploy.importer.mapping;

/** What a blank cell means for a field. Never a filler value. */
public enum Blank {
    /** The file does not say: the field is left out of the input. */
    KEEP,
    /** There is none: the field is emptied. */
    CLEAR,
    /** The row is refused. */
    REFUSE
}
