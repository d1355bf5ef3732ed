/**
 * What must hold of the rules that administrators give records: one class per kind of rule.
 *
 * <p>In comes a {@link io.armature.metadata.draft.Draft} that makes sense otherwise, out come the problems of every rule
 * at once: INVALID_RULE where a field cannot have the rule, UNKNOWN_FIELD and UNKNOWN_VALUE for names that are not there,
 * INVALID_DEFAULT for bounds that are no value of their field. Expressions are checked later, over resolved fields, by
 * {@link io.armature.metadata.resolve}.
 */
@NullMarked
package io.armature.metadata.rule.record;

import org.jspecify.annotations.NullMarked;
