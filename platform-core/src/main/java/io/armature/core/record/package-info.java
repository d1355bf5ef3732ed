/** Reads and writes of records over plans. */
@NullMarked
package io.armature.core.record;

import org.jspecify.annotations.NullMarked;
