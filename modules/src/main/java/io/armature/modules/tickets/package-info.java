/**
 * Tickets: requests for support, elsewhere called cases.
 *
 * <p>A ticket may be about an account, a contact and a product, and is talked about in {@code comments}. When it was
 * last closed and how often it was reopened is kept by the platform.
 *
 * <p>Refused: a ticket without a subject. Tickets are numbered TIC-.
 *
 * <p>The definition is {@code tickets.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.tickets;

import org.jspecify.annotations.NullMarked;
