package io.armature.core.query;

/** Hands out the numbers of a plan's blocks. */
final class BlockNumbers {
    private int next;

    int next() {
        return next++;
    }
}
