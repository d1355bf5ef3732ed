/**
 * What a caller may do on a catalog, and which rows: compiled to predicates that every plan carries. Pure.
 *
 * <p>In: an {@link io.armature.metadata.access.AccessDefinition} and a catalog make an
 * {@link io.armature.core.access.AccessModel}; a caller makes of that an {@link io.armature.core.access.Access}, compiled once per
 * kind of caller. Values that differ from user to user are operands
 * ({@link io.armature.core.query.Operand.OfCaller}), so that plans are shared.
 *
 * <p>A right is the union of what roles and permission sets grant, narrowed by the scopes of the credential. The rows of a
 * right are the union of the scopes of its grants: own, shared or all; restriction rules narrow the whole.
 *
 * <p>Refused: callers whom nothing is granted (FORBIDDEN). What a definition says wrongly is among
 * {@link io.armature.core.access.AccessModel#problems} and grants nothing.
 */
@NullMarked
package io.armature.core.access;

import org.jspecify.annotations.NullMarked;
