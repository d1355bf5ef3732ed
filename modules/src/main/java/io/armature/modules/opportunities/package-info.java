/**
 * Opportunities: potential deals.
 *
 * <p>A deal belongs to an account, has a primary contact and others in {@code contactRoles}, and consists of {@code lines}. It
 * may have come from a lead and a campaign; quotes and orders come of it.
 *
 * <p>Rules beyond the definition: the probability follows the stage unless the caller gives one; stageEnteredAt and
 * closedAt are kept by the platform; a deal that is lost needs a reason, as long as the field lostReason is required in
 * the organisation.
 */
@NullMarked
package io.armature.modules.opportunities;

import org.jspecify.annotations.NullMarked;
