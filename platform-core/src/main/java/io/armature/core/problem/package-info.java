/** Errors as values: a stable code, a message that says what to do, a path, a hint. */
@NullMarked
package io.armature.core.problem;

import org.jspecify.annotations.NullMarked;
