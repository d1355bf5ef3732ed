/**
 * Contacts: people one deals with.
 *
 * <p>A contact belongs to at most one account and may report to another contact ({@code directReports}). The
 * parts a contact plays elsewhere are links: {@code accountContacts}, {@code opportunityRoles}, {@code campaignMembers},
 * {@code invitations}. E-mail addresses
 * are not unique unless the organisation says so.
 *
 * <p>Refused: a contact without a last name. Contacts are numbered CON-.
 *
 * <p>The definition is {@code contacts.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.contacts;

import org.jspecify.annotations.NullMarked;
