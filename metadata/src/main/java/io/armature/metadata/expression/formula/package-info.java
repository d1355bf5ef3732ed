/**
 * Formulas: fields whose values are computed from others.
 *
 * <p>In comes the text of a {@link io.armature.metadata.model.FieldType.Formula} in the language of
 * {@link io.armature.metadata.expression} and the fields it may name, those of its module and those reached through
 * references to one record; out comes a {@link io.armature.metadata.expression.formula.Calculation}, which the database computes, or
 * every fault with its place. Of the language only what has an exact counterpart in SQL is let in: no loops and lists but
 * {@code in}, no patterns, no change of case, no stored or new values of a write. What a formula means is defined by the SQL
 * of its calculation alone; nothing here evaluates one.
 */
@NullMarked
package io.armature.metadata.expression.formula;

import org.jspecify.annotations.NullMarked;
