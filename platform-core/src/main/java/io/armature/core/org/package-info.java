/** Organisations: their ids, settings and provisioning. */
@NullMarked
package io.armature.core.org;

import org.jspecify.annotations.NullMarked;
