/**
 * Changes of metadata as the API takes and tells them.
 *
 * <p>Comes in: {@link io.armature.graphql.platform.change.MetadataChangeInput}, one member each. Goes out:
 * {@link io.armature.metadata.change.MetadataChange}, or METADATA_INVALID with a violation for everything that is no change
 * at all: options a type does not have, words that mean nothing. Whether a change fits the organisation is not asked here.
 */
@NullMarked
package io.armature.graphql.platform.change;

import org.jspecify.annotations.NullMarked;
