/**
 * Permission sets: permissions that are granted together.
 *
 * <p>Refused: a permission set without a name, a name that another one has.
 *
 * <p>The definition is {@code permissionSets.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.permissionsets;

import org.jspecify.annotations.NullMarked;
