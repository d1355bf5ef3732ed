/**
 * Orders: what an account ordered.
 *
 * <p>An order may come from an opportunity and a quote and consists of {@code lines}; invoices may come of it. An
 * account with orders cannot be deleted.
 *
 * <p>Its totals are kept of its lines (see {@code modules.ref.DocumentTotals}), its exchange rate is frozen when it is made.
 * Addresses it is not given then are copies of those of its quote, else of its account.
 *
 * <p>Refused: an order without subject or account. Orders are numbered ORD-.
 *
 * <p>The definition is {@code orders.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.orders;

import org.jspecify.annotations.NullMarked;
