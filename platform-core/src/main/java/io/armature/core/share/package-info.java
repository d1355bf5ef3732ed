/**
 * Records shared by hand: the owner of a record, or somebody above, lets a user, a team or a role see or
 * change it. In comes a caller, a
 * record and whom it is shared with; out goes what is shared. What a share is worth is decided where access is compiled.
 *
 * <p>Refused: records that the caller does not see (NOT_FOUND) or does not own (FORBIDDEN), grantees that are not there
 * (REFERENCE_INVALID).
 */
@NullMarked
package io.armature.core.share;

import org.jspecify.annotations.NullMarked;
