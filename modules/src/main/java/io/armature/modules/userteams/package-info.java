/**
 * User teams: the link between a user and a team.
 *
 * <p>It goes, comes back and is purged with either.
 *
 * <p>Refused: a link without user or team.
 *
 * <p>The definition is {@code userTeams.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.userteams;

import org.jspecify.annotations.NullMarked;
