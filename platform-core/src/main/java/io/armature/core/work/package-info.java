/**
 * What a change of metadata leaves to do on records, in the background and in batches.
 *
 * <p>A change-set that removes a picklist value, widens a PICKLIST to several values or purges a field stores its work with the
 * definition, in one transaction.
 * Comes in: the rows of {@code metadata_work}, those of this node's changes at once, those that any node left unfinished every
 * half minute. Goes out: changed records; the row goes with the last batch. Writers wait for a batch at most; whoever repeats a
 * batch changes nothing.
 *
 * <p>{@link io.armature.core.work.TombstoneSweep} purges what was removed 30 days ago, {@link
 * io.armature.core.work.MergeSweep} forgets merges as old.
 */
@NullMarked
package io.armature.core.work;

import org.jspecify.annotations.NullMarked;
