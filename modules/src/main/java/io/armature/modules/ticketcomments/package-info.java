/**
 * Comments on tickets.
 *
 * <p>A comment belongs to one ticket ({@code comments}) and goes, comes back and is purged with it. Who wrote it is
 * {@code createdBy}. Internal ones are for colleagues only; a comment is internal unless it says PUBLIC.
 *
 * <p>Refused: a comment without ticket or content.
 *
 * <p>The definition is {@code ticketComments.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.ticketcomments;

import org.jspecify.annotations.NullMarked;
