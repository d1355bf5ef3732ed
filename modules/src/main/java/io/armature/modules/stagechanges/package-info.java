/**
 * Stage changes: how records went from stage to stage.
 *
 * <p>The platform writes one whenever a STAGE field of a record of any module gets another value, from nothing when the
 * record begins: from where, to where, when, by whom, how long the record had been there, and what it was worth if its
 * module has an {@code amount}. They are {@code stageChanges} of their record and go, come back and are purged with it.
 *
 * <p>Refused: every write through the API.
 *
 * <p>The definition is {@code stageChanges.yaml} in the resources of this package; {@code core.record} writes them.
 */
@NullMarked
package io.armature.modules.stagechanges;

import org.jspecify.annotations.NullMarked;
