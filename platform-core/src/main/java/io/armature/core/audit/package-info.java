/**
 * The audit log: who did what to what, and what was refused; names of fields, never values.
 *
 * <p>Comes in: an {@link io.armature.core.audit.Actor} and {@link io.armature.core.audit.AuditEntry}s. What changes who may do
 * what, or takes data out or away, is recorded by {@link io.armature.core.audit.AuditLog} in the transaction of the change: the
 * one is there exactly if the other is. Sign-ins and refusals go through {@link io.armature.core.audit.AuditNotes}, which no
 * request waits for and which counts what repeats itself.
 *
 * <p>Goes out: pages of {@link io.armature.core.audit.AuditRecord}s, and what {@link io.armature.core.audit.AuditVerification}
 * finds. The application's roles may add and read, nothing else; {@link io.armature.core.audit.AuditSealing} chains the entries of
 * each organisation into seals, so that what somebody with more rights changes, removes or adds later shows (docs/adr/0017).
 */
@NullMarked
package io.armature.core.audit;

import org.jspecify.annotations.NullMarked;
