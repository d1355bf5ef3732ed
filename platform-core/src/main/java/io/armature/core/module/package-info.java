/**
 * What a CRM module may add to the record engine.
 *
 * <p>Comes in: a {@link io.armature.core.module.RecordChange}, one record before and after a write. Goes out: further
 * values and further violations. Hooks are pure: they see no database, and every write path runs them.
 */
@NullMarked
package io.armature.core.module;

import org.jspecify.annotations.NullMarked;
