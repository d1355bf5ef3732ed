/**
 * User roles: the link between a user and a role.
 *
 * <p>It goes, comes back and is purged with either. It has no text of its own, so it shows by its id.
 *
 * <p>Refused: a link without user or role.
 *
 * <p>The definition is {@code userRoles.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.userroles;

import org.jspecify.annotations.NullMarked;
