/**
 * Campaigns: marketing initiatives.
 *
 * <p>Contacts and leads take part as {@code members}; leads and opportunities that came of it refer to it ({@code
 * leads}, {@code opportunities}).
 *
 * <p>Refused: a campaign without a name. Campaigns are numbered CAM-.
 *
 * <p>The definition is {@code campaigns.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.campaigns;

import org.jspecify.annotations.NullMarked;
