/**
 * Users: the people of the organisation.
 *
 * <p>A row mirrors an identity; who may sign in is for the identity provider and API tokens. Every record of every module
 * has a user as owner ({@code users.ownedAccounts} and so on are the other sides), and a user may have a manager
 * ({@code directReports}), teams
 * ({@code userTeams}) and roles ({@code userRoles}).
 *
 * <p>Refused: a user without a username, a username or e-mail address that another user has.
 *
 * <p>The definition is {@code users.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.users;

import org.jspecify.annotations.NullMarked;
