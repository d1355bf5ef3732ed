/**
 * Changes an administrator makes to an organisation's definition.
 *
 * <p>In come an {@link io.armature.metadata.model.OrganisationDefinition} and a list of
 * {@link io.armature.metadata.change.MetadataChange}; out comes the next definition, which keeps everything the changes
 * did not name, or every change that hit nothing. Whether the result makes sense as a whole is for
 * {@link io.armature.metadata.resolve} to say.
 *
 * <p>Nothing here loses values: a field that is removed is switched off, a picklist value too, and short ids are never
 * given out twice.
 */
@NullMarked
package io.armature.metadata.change;

import org.jspecify.annotations.NullMarked;
