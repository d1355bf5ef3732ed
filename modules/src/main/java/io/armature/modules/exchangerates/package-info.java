/**
 * Exchange rates: what one unit of a currency is worth in the organisation's base currency, from a day on until the
 * next.
 *
 * <p>A rate goes, comes back and is purged with its currency. It has no text of its own, so it shows by its id.
 *
 * <p>Refused: a rate without currency, date or rate.
 *
 * <p>The definition is {@code exchangeRates.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.exchangerates;

import org.jspecify.annotations.NullMarked;
