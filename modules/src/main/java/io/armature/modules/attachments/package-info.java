/**
 * Attachments: files that belong to a record.
 *
 * <p>An attachment belongs to one record of any module ({@code parent}; {@code attachments} on every module) and goes,
 * comes back and is purged with it.
 *
 * <p>Refused: an attachment without parent or file name.
 *
 * <p>The definition is {@code attachments.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.attachments;

import org.jspecify.annotations.NullMarked;
