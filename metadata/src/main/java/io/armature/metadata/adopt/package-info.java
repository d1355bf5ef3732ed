/**
 * Laying a definition from elsewhere over the one an organisation has.
 *
 * <p>In come two {@link io.armature.metadata.model.OrganisationDefinition}: what the organisation has, and what it is to have.
 * Out comes an {@link io.armature.metadata.adopt.Adoption}: things of one name are the same thing and keep the organisation's
 * short ids and module numbers, since records hold values under them; new things keep theirs if these were never given out
 * here. What the organisation has and the other has not is listed, for {@link io.armature.metadata.change} to remove as any
 * removal is. Nothing is refused here.
 */
@NullMarked
package io.armature.metadata.adopt;

import org.jspecify.annotations.NullMarked;
