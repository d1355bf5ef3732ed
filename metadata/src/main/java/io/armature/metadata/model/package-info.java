/** Definitions as written. */
@NullMarked
package io.armature.metadata.model;

import org.jspecify.annotations.NullMarked;
