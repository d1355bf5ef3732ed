/**
 * Social events: what happens on social networks around the organisation.
 *
 * <p>An event may answer another ({@code inReplyTo}, {@code replies}) and be about an account, a contact, a ticket, a
 * campaign and a lead, each of which lists its {@code socialEvents}. Platform and {@code authorExternalId} together say
 * who wrote it.
 *
 * <p>Refused: an event without platform or time.
 *
 * <p>The definition is {@code socialEvents.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.socialevents;

import org.jspecify.annotations.NullMarked;
