package io.armature.metadata.access.change;

/** Whose grants are changed. */
public sealed interface Holder {

    /** What whoever has a role has besides. */
    record Everyone() implements Holder {}

    record Role(String name) implements Holder {}

    record PermissionSet(String name) implements Holder {}
}
