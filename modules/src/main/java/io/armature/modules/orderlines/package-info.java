/**
 * Lines of orders: products or plain descriptions, with quantity and price.
 *
 * <p>A line goes, comes back and is purged with its order ({@code lines}). Lines are shown by {@code position};
 * {@code lineTotal} follows from quantity, unit price and discount.
 *
 * <p>Refused: a line without order, quantity or unit price.
 *
 * <p>The definition is {@code orderLines.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.orderlines;

import org.jspecify.annotations.NullMarked;
