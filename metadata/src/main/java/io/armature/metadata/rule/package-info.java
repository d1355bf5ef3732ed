/**
 * What must hold for definitions to make sense together: one class per rule.
 *
 * <p>In comes a {@link io.armature.metadata.draft.Draft}, out come the problems of every rule at once. Nothing is
 * repaired: a draft that breaks a rule never becomes a catalog. Each rule has a folder under {@code cases/refused} that
 * shows it firing; the standard definitions show all of them not firing.
 */
@NullMarked
package io.armature.metadata.rule;

import org.jspecify.annotations.NullMarked;
