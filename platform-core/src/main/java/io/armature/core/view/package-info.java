/**
 * Saved views: named conditions, orders and columns of a module's lists, private, shared with a team, or public.
 *
 * <p>In: a caller and a {@link io.armature.core.view.ViewDraft}, or ids of views, or a module. Out: the
 * {@link io.armature.core.view.SavedView}s that the caller may know of: its own, its teams', the public ones. What a view says is
 * JSON here; whether it means anything on a catalog, and to whom, whoever compiles lists decides.
 *
 * <p>Refused: views that are not there for the caller (NOT_FOUND, whether they exist or not), changes of those of others by who does
 * not decide on settings (FORBIDDEN), sharing with a team that is not the caller's, more views than a module takes (LIMIT_EXCEEDED).
 * Views that others know of are in the audit log; {@link io.armature.core.view.PersonViews} is what privacy asks of views.
 */
@NullMarked
package io.armature.core.view;

import org.jspecify.annotations.NullMarked;
