/**
 * Organisations: their keys and settings. Every record belongs to one; its key {@link io.armature.core.org.OrgId} is part
 * of every statement on records. In come slugs from the command line and keys from tokens, out go
 * {@link io.armature.core.org.Organisation}s; a slug that is taken or malformed is refused.
 */
@NullMarked
package io.armature.core.org;

import org.jspecify.annotations.NullMarked;
