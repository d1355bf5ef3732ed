/**
 * Invitees: the link between an activity and a user or contact, with their answer.
 *
 * <p>An invitation goes, comes back and is purged with its activity, its user and its contact.
 *
 * <p>Refused: an invitation without an activity.
 *
 * <p>The definition is {@code activityInvitees.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.activityinvitees;

import org.jspecify.annotations.NullMarked;
