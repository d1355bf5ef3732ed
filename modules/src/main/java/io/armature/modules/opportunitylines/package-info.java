/**
 * Lines of opportunities: products or plain descriptions, with quantity and price.
 *
 * <p>A line goes, comes back and is purged with its opportunity ({@code lines}). Lines are shown by {@code position};
 * {@code lineTotal} follows from quantity, unit price and discount.
 *
 * <p>Refused: a line without opportunity, quantity or unit price.
 *
 * <p>The definition is {@code opportunityLines.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.opportunitylines;

import org.jspecify.annotations.NullMarked;
