/**
 * Rollups as they are kept: values of a record that are made of the records in one of its lists.
 *
 * <p>A kept value is right or it is not there. Whoever changes a record in a list makes the values of those it belonged to and
 * belongs to anew, in the same transaction and behind a lock on what is kept ({@link io.armature.core.rollup.KeptRollups}); a
 * read that finds none makes the value itself. So nothing waits for what is kept to be complete: back-fill and repair make reads
 * faster, not righter. See docs/adr/0019-rollups-are-kept-or-made.md.
 */
@NullMarked
package io.armature.core.rollup;

import org.jspecify.annotations.NullMarked;
