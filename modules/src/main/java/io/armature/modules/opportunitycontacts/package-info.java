/**
 * Opportunity contacts: the link between a deal and a contact, with the part the contact plays.
 *
 * <p>It goes, comes back and is purged with either ({@code contactRoles} of the deal, {@code opportunityRoles} of the
 * contact).
 *
 * <p>Refused: a link without opportunity or contact.
 *
 * <p>The definition is {@code opportunityContacts.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.opportunitycontacts;

import org.jspecify.annotations.NullMarked;
