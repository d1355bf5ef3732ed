/**
 * Quotes: offers to an account.
 *
 * <p>A quote may come from an opportunity and consists of {@code lines}; orders may come of it. An account with quotes
 * cannot be deleted.
 *
 * <p>Its totals are kept of its lines (see {@code modules.ref.DocumentTotals}), its exchange rate is frozen when it is made.
 * Addresses it is not given then are copies of those of its account.
 *
 * <p>Refused: a quote without subject or account. Quotes are numbered QUO-.
 *
 * <p>The definition is {@code quotes.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.quotes;

import org.jspecify.annotations.NullMarked;
