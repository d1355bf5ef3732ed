/**
 * The scalars of the API beside GraphQL's own: {@code Date}, {@code DateTime}, {@code Decimal}, {@code Long} and
 * {@code JSON}.
 *
 * <p>Comes in: a literal of a document, or a value of the variables as JSON spells it. Goes out: the canonical Java value
 * of the kind (see {@link io.armature.metadata.model.ValueKind}), and on the way back the text that JSON carries. Refused:
 * anything that is not exactly one value of the kind; nothing is rounded, guessed or cut.
 */
@NullMarked
package io.armature.graphql.scalar;

import org.jspecify.annotations.NullMarked;
