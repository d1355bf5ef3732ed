/**
 * Types of the API about who may do what: changes of the access definition, what it says, shares, and why a record is visible.
 *
 * <p>In: annotated inputs, each translated to an {@link io.armature.metadata.access.change.AccessChange}. Out: annotated results.
 * Refused here: inputs that contradict themselves (BAD_REQUEST).
 */
@NullMarked
package io.armature.graphql.platform.access;

import org.jspecify.annotations.NullMarked;
