/**
 * Changing who may do what, a piece at a time. In come what an organisation says differently from the standard and a list of
 * {@link io.armature.metadata.access.change.AccessChange}; out comes what it says then, and what is different.
 *
 * <p>Refused: changes of what is not there, and of what {@code ADMIN} may do. Whether modules, fields and conditions are so on a
 * catalog is found out in {@code core.access}.
 */
@NullMarked
package io.armature.metadata.access.change;

import org.jspecify.annotations.NullMarked;
