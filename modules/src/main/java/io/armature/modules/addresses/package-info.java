/**
 * Addresses: postal addresses that accounts and contacts refer to.
 *
 * <p>One address may serve several records ({@code billingOf}, {@code shippingOf}, {@code primaryOf}). The country is the
 * two letters of ISO 3166-1.
 *
 * <p>The definition is {@code addresses.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.addresses;

import org.jspecify.annotations.NullMarked;
