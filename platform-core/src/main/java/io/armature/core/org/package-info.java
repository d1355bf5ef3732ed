/**
 * What an organisation is: its key and its settings. Every record belongs to one; its key
 * {@link io.armature.core.org.OrgId} is part of every statement on records, refused unless it is ten of a-z and 0-9.
 */
@NullMarked
package io.armature.core.org;

import org.jspecify.annotations.NullMarked;
