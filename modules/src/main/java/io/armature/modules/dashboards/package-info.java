/**
 * Dashboards: reports side by side.
 *
 * <p>A dashboard consists of {@code tiles} in their order.
 *
 * <p>Refused: a dashboard without a name.
 *
 * <p>The definition is {@code dashboards.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.dashboards;

import org.jspecify.annotations.NullMarked;
