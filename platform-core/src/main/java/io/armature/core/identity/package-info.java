/** Who calls: callers and API tokens. */
@NullMarked
package io.armature.core.identity;

import org.jspecify.annotations.NullMarked;
