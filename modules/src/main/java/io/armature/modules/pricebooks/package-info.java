/**
 * Price books: lists of prices.
 *
 * <p>What each product costs is in {@code entries}.
 *
 * <p>Refused: a price book without a name, a name that another one has.
 *
 * <p>The definition is {@code priceBooks.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.pricebooks;

import org.jspecify.annotations.NullMarked;
