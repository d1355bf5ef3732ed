/**
 * Lines of quotes: products or plain descriptions, with quantity and price.
 *
 * <p>A line goes, comes back and is purged with its quote ({@code lines}). Lines are shown by {@code position};
 * {@code lineTotal} follows from quantity, unit price and discount.
 *
 * <p>Refused: a line without quote, quantity or unit price.
 *
 * <p>The definition is {@code quoteLines.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.quotelines;

import org.jspecify.annotations.NullMarked;
