/**
 * Lines of invoices: products or plain descriptions, with quantity and price.
 *
 * <p>A line goes, comes back and is purged with its invoice ({@code lines}). Lines are shown by {@code position};
 * {@code lineTotal} follows from quantity, unit price and discount.
 *
 * <p>Refused: a line without invoice, quantity or unit price.
 *
 * <p>The definition is {@code invoiceLines.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.invoicelines;

import org.jspecify.annotations.NullMarked;
