/**
 * Account contacts: the link between an account and a contact, with the part the contact plays there.
 *
 * <p>It goes, comes back and is purged with either. The account that a contact belongs to is {@code contacts.account}.
 *
 * <p>Refused: a link without account or contact.
 *
 * <p>The definition is {@code accountContacts.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.accountcontacts;

import org.jspecify.annotations.NullMarked;
