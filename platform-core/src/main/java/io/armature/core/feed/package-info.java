/**
 * What happened to records, for copies kept elsewhere.
 *
 * <p>In: a caller, its catalog, and the {@link io.armature.core.feed.FeedCursor} at which it stopped. Out: a
 * {@link io.armature.core.feed.FeedPage} of {@link io.armature.core.feed.RecordChange}, in the order of the transactions, and the
 * cursor to go on from. The outbox is read up to the snapshot's xmin, so that a transaction which began early and commits late is
 * still ahead of every cursor handed out meanwhile (design decision 15).
 *
 * <p>Access is decided at delivery: of a record that the caller may not read now there is nothing, neither the event nor a sign of
 * it, and of the fields that changed those are named that the caller may read. What was purged cannot be asked for any more, so only
 * those hear of it who read every record of the module. Nor can what was seen through a parent that is deleted: to look for deleted
 * parents would find deleted shares and memberships too, and tell of records whose sharing was taken back.
 *
 * <p>Cursors leave it sealed by the {@link io.armature.core.feed.CursorKey} of the organisation: they hold numbers that all
 * organisations share.
 *
 * <p>Refused: cursors that the organisation did not give (BAD_REQUEST), cursors older than what is kept and those of a time before the
 * database was restored (CURSOR_EXPIRED).
 */
@NullMarked
package io.armature.core.feed;

import org.jspecify.annotations.NullMarked;
