/**
 * The outbox: what happened to records, without values.
 *
 * <p>Comes in: the events of a write, in the transaction of that write. Goes out: rows that readers take up to their
 * snapshot's xmin, with the pair (txid, position) as cursor, so that nothing committed late is lost (design decision
 * 15). Access is checked at delivery; erasing a record leaves nothing of it here.
 */
@NullMarked
package io.armature.core.event;

import org.jspecify.annotations.NullMarked;
