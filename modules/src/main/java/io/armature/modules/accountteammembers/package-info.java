/**
 * The team of an account: users who work on it besides its owner, with their part and what they may do.
 *
 * <p>A member goes, comes back and is purged with account and user ({@code teamMembers} of the account, {@code
 * accountTeams} of the user).
 *
 * <p>Refused: a member without account, user or access.
 *
 * <p>The definition is {@code accountTeamMembers.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.accountteammembers;

import org.jspecify.annotations.NullMarked;
