/** How starting and commanding fail: with one sentence for the person at the keyboard. */
@NullMarked
package io.armature.deploy.failure;

import org.jspecify.annotations.NullMarked;
