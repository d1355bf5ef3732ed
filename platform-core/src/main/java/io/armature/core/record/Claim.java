package io.armature.core.record;

import io.armature.metadata.resolve.Field;
import java.util.UUID;

/**
 * A unique value that a record wants or has.
 *
 * @param record whose
 * @param field the unique field
 * @param key the value's key
 */
record Claim(UUID record, Field field, UniqueKey key) {}
