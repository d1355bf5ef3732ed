/**
 * Products: goods and services one sells.
 *
 * <p>Prices are in the record's currency; those of price books are {@code priceBookEntries}. What came into stock and went is
 * in {@code stockMoves}. The quantity in stock is kept by the platform and never written by callers.
 *
 * <p>Refused: a product without a name, an SKU that another product has; deleting a product with stock moves. Products are numbered PRO-.
 *
 * <p>The definition is {@code products.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.products;

import org.jspecify.annotations.NullMarked;
