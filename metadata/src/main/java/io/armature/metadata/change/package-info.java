/**
 * Changes an administrator makes to an organisation's definition.
 *
 * <p>In come an {@link io.armature.metadata.model.OrganisationDefinition} and a list of
 * {@link io.armature.metadata.change.MetadataChange}; out comes the next definition, which keeps everything the changes
 * did not name, or every change that hit nothing. Whether the result makes sense as a whole is for
 * {@link io.armature.metadata.resolve} to say.
 *
 * <p>What is removed leaves a {@link io.armature.metadata.model.Tombstone} and can be restored with its values until it is
 * purged; what is in use is not removed. Short ids are never given out twice.
 *
 * <p>{@link io.armature.metadata.change.Reversion} makes the content of an earlier version current again, and
 * {@link io.armature.metadata.change.Differences} tells two catalogs apart.
 */
@NullMarked
package io.armature.metadata.change;

import org.jspecify.annotations.NullMarked;
