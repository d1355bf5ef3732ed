/**
 * Entries of price books: what a product costs, in one currency and for some time.
 *
 * <p>An entry goes, comes back and is purged with its price book and its product. It has no text of its own, so it
 * shows by its id.
 *
 * <p>Refused: an entry without price book, product or price.
 *
 * <p>The definition is {@code priceBookEntries.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.pricebookentries;

import org.jspecify.annotations.NullMarked;
