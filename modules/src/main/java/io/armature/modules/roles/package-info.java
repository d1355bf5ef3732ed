/**
 * Roles: what users do in the organisation.
 *
 * <p>Roles form a tree ({@code parentRole}, {@code childRoles}); users hold any number of them ({@code members}).
 *
 * <p>Refused: a role without a name, a name that another role has.
 *
 * <p>The definition is {@code roles.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.roles;

import org.jspecify.annotations.NullMarked;
