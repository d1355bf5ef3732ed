/**
 * Opportunities: potential deals.
 *
 * <p>Rules beyond the definition: the probability follows the stage unless the caller gives one; stageEnteredAt and
 * closedAt are kept by the platform; a deal that is lost needs a reason, as long as the field lostReason is required in
 * the organisation.
 */
@NullMarked
package io.armature.modules.opportunities;

import org.jspecify.annotations.NullMarked;
