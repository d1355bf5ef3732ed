/**
 * The team of a lead: users who work on it besides its owner, with their part and what they may do.
 *
 * <p>A member goes, comes back and is purged with lead and user ({@code teamMembers} of the lead, {@code leadTeams} of
 * the user).
 *
 * <p>Refused: a member without lead, user or access.
 *
 * <p>The definition is {@code leadTeamMembers.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.leadteammembers;

import org.jspecify.annotations.NullMarked;
