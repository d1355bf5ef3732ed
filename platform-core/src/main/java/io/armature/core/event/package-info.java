/** The outbox: what happened, without values. */
@NullMarked
package io.armature.core.event;

import org.jspecify.annotations.NullMarked;
