package io.armature.core.record;

import io.armature.core.value.ClaimKey;
import io.armature.metadata.resolve.UniqueKey;
import java.util.UUID;

/**
 * Unique values that a record wants or has.
 *
 * @param record whose
 * @param unique what they are values of
 * @param key what is claimed
 */
record Claim(UUID record, UniqueKey unique, ClaimKey key) {}
