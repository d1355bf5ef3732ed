/**
 * What a CRM module may add to the record engine.
 *
 * <p>Comes in: a {@link io.armature.core.module.RecordChange}, one record before and after a write. Goes out: further
 * values and further violations. {@link io.armature.core.module.ParentFigures} do the same for a record and those that
 * belong to it, {@link io.armature.core.module.RecordCopy} for one and those it refers to. They name modules and fields as the
 * definition files do, whatever these are called in an organisation ({@link io.armature.metadata.resolve.WrittenNames}). Hooks
 * are pure: they see no database, and every write path runs them.
 */
@NullMarked
package io.armature.core.module;

import org.jspecify.annotations.NullMarked;
