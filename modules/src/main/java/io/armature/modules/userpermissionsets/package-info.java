/**
 * User permission sets: the link between a user and a permission set.
 *
 * <p>It goes, comes back and is purged with either. It has no text of its own, so it shows by its id.
 *
 * <p>Refused: a link without user or permission set.
 *
 * <p>The definition is {@code userPermissionSets.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.userpermissionsets;

import org.jspecify.annotations.NullMarked;
