/**
 * What a client shows of a module's records, and where.
 *
 * <p>In come a {@link io.armature.metadata.resolve.Module} and a {@link io.armature.metadata.model.LayoutView}, out comes the
 * layout in effect: the organisation's, else the standard's with the fields it cannot know of, else one computed from the
 * fields. All of it is computed when asked for, from nothing but the module; nothing is refused. Fields that are switched off
 * are left out.
 */
@NullMarked
package io.armature.metadata.layout;

import org.jspecify.annotations.NullMarked;
