package io.armature.metadata.access;

/**
 * What is granted on a field.
 *
 * @param read how its values are shown
 * @param write whether it may be written where it is shown
 */
public record FieldGrant(Reading read, boolean write) {

    /** How the values of a field are shown, from least to most. */
    public enum Reading {
        /** There is no such field. */
        HIDDEN,
        /** There is such a field, with a mask in place of its value. */
        MASKED,
        VISIBLE
    }
}
