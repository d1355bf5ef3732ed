package io.armature.core.query;

import io.armature.metadata.resolve.Field;

/**
 * A record reached through a reference, or none.
 *
 * @param number of this source, from 1
 * @param from number of the source that holds the reference
 * @param reference the reference
 * @param target live records of the target that may be seen
 */
public record Join(int number, int from, Field reference, Scan target) {}
