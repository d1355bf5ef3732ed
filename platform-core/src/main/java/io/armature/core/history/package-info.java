/**
 * What records were: the history of their audited fields, a record as it was at an instant, and the way back.
 *
 * <p>In: a caller, its catalog and the id of a record. Out: {@link io.armature.core.history.HistoryPage}s of
 * {@link io.armature.core.history.FieldChange}, the newest first; a {@link io.armature.core.history.PastRecord} that tells what it does
 * not know; an ordinary update by {@link io.armature.core.history.RecordReversion}, with every rule and right, which the history tells
 * as any other.
 *
 * <p>Who may read a record now may read what it was, in the fields that it may read now. Fields that are masked, hidden, switched off
 * or removed are left out of all of it; records that it does not see are named neither as values nor as the user who did it. Where records
 * are read, the same is part of their plan ({@link io.armature.core.query.Read.Changes}).
 *
 * <p>A module may keep the history of its records for some days only: {@link io.armature.core.history.HistorySweep} removes what is
 * older, every hour and in bounded steps, and remembers per module since when the past is known.
 *
 * <p>Refused: records that are not there or not seen are empty; cursors that are none and instants before the record was there
 * (BAD_REQUEST); instants of which the history is kept no longer (GONE).
 */
@NullMarked
package io.armature.core.history;

import org.jspecify.annotations.NullMarked;
