/**
 * Payments: what customers paid of an invoice, each time they did.
 *
 * <p>A payment is in the currency of its invoice, at its exchange rate. The sum of an invoice's payments is its {@code paid};
 * what is left of the total, its {@code balance}, is negative when more was paid. The stage of the invoice follows
 * ({@link io.armature.modules.payments.InvoicePayments}). An invoice with payments cannot be deleted.
 *
 * <p>Refused: a payment without invoice or of nothing. Payments are numbered PAY-.
 *
 * <p>The definition is {@code payments.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.payments;

import org.jspecify.annotations.NullMarked;
