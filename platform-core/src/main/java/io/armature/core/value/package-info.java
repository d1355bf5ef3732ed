/** Values: one codec per kind, from input to canonical Java to storage and back. */
@NullMarked
package io.armature.core.value;

import org.jspecify.annotations.NullMarked;
