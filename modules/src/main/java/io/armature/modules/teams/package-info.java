/**
 * Teams: groups of users.
 *
 * <p>Users belong to any number of teams ({@code members}).
 *
 * <p>Refused: a team without a name, a name that another team has.
 *
 * <p>The definition is {@code teams.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.teams;

import org.jspecify.annotations.NullMarked;
