/**
 * Invoices: what an account is asked to pay.
 *
 * <p>An invoice may come from an order and consists of {@code lines}. An account with invoices cannot be deleted.
 *
 * <p>Its totals are kept of its lines (see {@code modules.ref.DocumentTotals}), its exchange rate is frozen when it is made.
 * Addresses it is not given then are copies of those of its order, else of its account.
 *
 * <p>Refused: an invoice without subject or account. Invoices are numbered INV-.
 *
 * <p>The definition is {@code invoices.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.invoices;

import org.jspecify.annotations.NullMarked;
