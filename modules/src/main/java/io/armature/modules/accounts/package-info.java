/**
 * Accounts: businesses and organisations one deals with.
 *
 * <p>An account may be part of another ({@code parentAccount}, {@code subsidiaries}) and has contacts, leads,
 * opportunities, tickets, activities, social events, quotes, orders and invoices. Users who work on it besides its owner stand
 * in {@code teamMembers}, people of other accounts who matter to it in {@code accountContacts}. Billing and shipping address are records of their own, so that several may share one.
 *
 * <p>Refused: an account without a name, a tax id that another account has; deleting an account that has quotes, orders or
 * invoices. Accounts are numbered ACC-.
 *
 * <p>The definition is {@code accounts.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.accounts;

import org.jspecify.annotations.NullMarked;
