/**
 * Accounts: businesses and organisations one deals with.
 *
 * <p>An account may be part of another ({@code parentAccount}, {@code subsidiaries}) and has contacts, opportunities and
 * notes. Billing and shipping address are records of their own, so that several may share one.
 *
 * <p>Refused: an account without a name, a tax id that another account has. Accounts are numbered ACC-.
 *
 * <p>The definition is {@code accounts.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.accounts;

import org.jspecify.annotations.NullMarked;
