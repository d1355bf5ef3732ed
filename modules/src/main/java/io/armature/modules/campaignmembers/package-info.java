/**
 * Campaign members: the link between a campaign and a contact or lead, with how they responded.
 *
 * <p>A member goes, comes back and is purged with its campaign, its contact and its lead.
 *
 * <p>Refused: a member without a campaign.
 *
 * <p>The definition is {@code campaignMembers.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.campaignmembers;

import org.jspecify.annotations.NullMarked;
