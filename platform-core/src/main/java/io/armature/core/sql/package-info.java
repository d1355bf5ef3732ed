/** Plans to SQL text and parameters; pure. */
@NullMarked
package io.armature.core.sql;

import org.jspecify.annotations.NullMarked;
