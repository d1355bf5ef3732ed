/**
 * Conditions written down, as rules of an access definition have them: in comes the JSON of a module's {@code where} as plain
 * maps and lists, out goes a {@link io.armature.core.query.Predicate} whose values are constants.
 *
 * <p>The notation is that of the API, with its operators and its {@code and}, {@code or}, {@code not}, {@code some},
 * {@code none}, {@code every}; places, JSON and parts of composites cannot be asked for.
 *
 * <p>Refused, as problems: fields and operators that are not there, values that the field cannot have.
 */
@NullMarked
package io.armature.core.condition;

import org.jspecify.annotations.NullMarked;
