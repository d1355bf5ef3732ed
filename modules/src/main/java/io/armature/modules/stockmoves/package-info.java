/**
 * Stock moves: the ledger of what is in stock.
 *
 * <p>A move says how many of a product came or went, why, when and for which order or invoice; corrections are moves of
 * their own. A product with moves cannot be deleted.
 *
 * <p>Refused: a move without product, quantity, reason or time.
 *
 * <p>The definition is {@code stockMoves.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.stockmoves;

import org.jspecify.annotations.NullMarked;
