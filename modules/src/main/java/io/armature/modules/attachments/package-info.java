/**
 * Attachments: files that belong to a record.
 *
 * <p>An attachment belongs to one record of any module ({@code parent}; {@code attachments} on every module) and goes,
 * comes back and is purged with it.
 *
 * <p>Its file was sent to {@code /files} before; name, type, size and digest follow from it
 * ({@link io.armature.modules.attachments.AttachmentRules}).
 *
 * <p>Refused: an attachment without parent, and one with neither a file nor a file name.
 *
 * <p>The definition is {@code attachments.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.attachments;

import org.jspecify.annotations.NullMarked;
