/**
 * Which organisations there are. In come slugs from the command line and keys from tokens, out go
 * {@link io.armature.core.org.Organisation}s; a slug that is taken or malformed is refused.
 */
@NullMarked
package io.armature.core.registry;

import org.jspecify.annotations.NullMarked;
