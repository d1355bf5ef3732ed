/**
 * Writes of records: every rule, in one transaction, with history and events.
 *
 * <p>Comes in: a {@link io.armature.core.record.WriteCommand} under an
 * {@link io.armature.core.catalog.OrgCatalog}, through {@link io.armature.core.record.RecordWriter}. Goes out: one
 * {@link io.armature.core.record.RowOutcome} per row, and what the caller read back inside the transaction.
 *
 * <p>The stages of a create: decode (all violations at once), defaults, derived values of the module's hooks, required
 * fields and rules between fields; what records take over from those they refer to ({@code CopiedValues}) is found before
 * the defaults. Then in the transaction: guard (organisation lock and revision), references, what snapshots copy from the records
 * newly referred to ({@code SnapshotValues}), unique values, insert, history, outbox. An update locks and loads first and writes only what changed; an upsert finds out
 * which of its rows are which, set by set. The number of statements does not depend on the number of rows.
 *
 * <p>Rows that nest other records ({@code NestedInput}) are taken apart before the transaction and written level by level by the
 * same flows ({@code NestedWriter}): what a row is to refer to, the row, what refers to it.
 *
 * <p>Beside the rows themselves a write stores what follows from them: a record of {@code stageChanges} for every STAGE
 * field that changes ({@code StageHistory}), and the figures that parents keep of their children ({@code Figures}).
 *
 * <p>A live record holds one claim in {@code record_unique} per unique field that has a value, and per key of several
 * fields that has all of them: a hash of the folded values, each of several with its length before it. Claims are taken
 * in one order by all writers; a delete releases them, a restore takes them again. Each external id of a record is a
 * claim too, of the exact text. A key in {@code record_match} per duplicate rule that concerns it is no claim: several records
 * may have the same, and a writer that gets one looks for the others.
 *
 * <p>Is refused: per row VALIDATION_FAILED, DUPLICATE_VALUE, DUPLICATE_RECORD, REFERENCE_INVALID, NOT_FOUND, VERSION_CONFLICT,
 * REFERENCE_IN_USE; as a whole LIMIT_EXCEEDED and METADATA_CONFLICT. What belongs to another organisation does not
 * exist here.
 *
 * <p>Locks: records to change {@code for no key update} in id order, records to delete {@code for update}, records
 * referred to {@code for key share}, parents that keep figures {@code for no key update} before their children are read: so nobody begins to refer to a record that is being deleted, and changes of a
 * record do not hold up those who refer to it.
 */
@NullMarked
package io.armature.core.record;

import org.jspecify.annotations.NullMarked;
