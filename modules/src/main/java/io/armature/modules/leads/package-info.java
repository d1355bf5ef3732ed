/**
 * Leads: potential customers before qualification.
 *
 * <p>A lead names a person and a company that need not be records yet. It may come from a campaign, belong to an
 * account that is known already, and take part in campaigns ({@code campaignMembers}). Users who work on it stand in
 * {@code teamMembers}. Once converted it stays, marked CONVERTED, and says what it became; only the platform writes
 * that ({@code convertedFromLeads} on the other side).
 *
 * <p>Refused: a lead without a last name. Leads are numbered LEA-.
 *
 * <p>The definition is {@code leads.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.leads;

import org.jspecify.annotations.NullMarked;
