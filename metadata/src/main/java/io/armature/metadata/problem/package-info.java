/**
 * Why a definition or a change of one was refused, as values.
 *
 * <p>Every stage of this library takes a definition and gives an {@link io.armature.metadata.problem.Outcome}: either
 * the next form of it, or every problem found at once. A problem has a stable code, the place that is at fault and a
 * sentence that says what to do. Nothing here throws because of what a definition says.
 */
@NullMarked
package io.armature.metadata.problem;

import org.jspecify.annotations.NullMarked;
