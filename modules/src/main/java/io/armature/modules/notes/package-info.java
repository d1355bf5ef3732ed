/**
 * Notes: what people write down about a record.
 *
 * <p>A note belongs to one record of any module ({@code parent}; {@code notes} on every module) and goes, comes back and is
 * purged with it. Its content is HTML, cleaned on write.
 *
 * <p>Refused: a note without parent or content.
 *
 * <p>The definition is {@code notes.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.notes;

import org.jspecify.annotations.NullMarked;
