/**
 * Who uses what: a walk over a whole definition that finds everything naming a field, a module, a picklist or one of its
 * values.
 *
 * <p>In come the standard and an organisation's definitions and a {@link io.armature.metadata.use.Thing}; out come the
 * {@link io.armature.metadata.use.Use}s of it. Whoever adds something to definitions that names a field teaches
 * {@link io.armature.metadata.use.Uses} to find it: nothing that is in use can be removed. Saved views
 * alone keep nothing: they are told apart by {@link io.armature.metadata.use.ViewUses}, for whoever knows of them.
 */
@NullMarked
package io.armature.metadata.use;

import org.jspecify.annotations.NullMarked;
