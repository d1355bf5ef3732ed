/**
 * Activities: one family for tasks, calls, meetings and other interactions.
 *
 * <p>An activity may be about an account, a contact, a lead, an opportunity, a ticket and a campaign, each of which
 * lists its {@code activities}. Users and contacts are asked to it as {@code invitees}. What was written during it is
 * in {@code details}, because {@code notes} are the records that every module has.
 *
 * <p>{@code completedAt} is kept by the platform: when the status last became one that ends the activity.
 *
 * <p>Refused: an activity without subject or type.
 *
 * <p>The definition is {@code activities.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.activities;

import org.jspecify.annotations.NullMarked;
