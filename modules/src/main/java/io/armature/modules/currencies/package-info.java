/**
 * Currencies: those the organisation deals in, besides its own.
 *
 * <p>What a currency was worth on a day is in {@code exchangeRates}. The organisation's base currency is part of the
 * organisation, not a record.
 *
 * <p>Refused: a currency without code or name, a code that another one has.
 *
 * <p>The definition is {@code currencies.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.currencies;

import org.jspecify.annotations.NullMarked;
