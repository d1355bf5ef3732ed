/**
 * Standard definitions and what an organisation changed of them, laid over each other but not yet checked as a whole.
 *
 * <p>In come {@link io.armature.metadata.model.StandardDefinitions} and
 * {@link io.armature.metadata.model.OrganisationDefinition}, out comes a {@link io.armature.metadata.draft.Draft} in which
 * every field still knows where it was written. Refused are overrides that hit nothing or touch what cannot be
 * overridden.
 *
 * <p>{@link io.armature.metadata.draft.StandardNames} come first: a standard thing yields its name to what the organisation had
 * called so before, and everything that the organisation stores speaks of it by the name shown. A name given by a change makes
 * nothing yield; the rules refuse it.
 */
@NullMarked
package io.armature.metadata.draft;

import org.jspecify.annotations.NullMarked;
