/**
 * Every operator on every type of field in every storage, through the API, against a plain Java evaluator that shares
 * nothing with the engine but the folding of texts. A {@link io.armature.deploy.matrix.World} is an organisation full of
 * values chosen to bite, beside a second one with the same; {@link io.armature.deploy.matrix.Condition} says what a filter
 * means, {@link io.armature.deploy.matrix.RecordOrder} what an order means.
 */
@NullMarked
package io.armature.deploy.matrix;

import org.jspecify.annotations.NullMarked;
