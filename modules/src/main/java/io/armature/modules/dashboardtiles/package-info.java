/**
 * Tiles of dashboards: the link between a dashboard and a report.
 *
 * <p>A tile goes, comes back and is purged with either; tiles are shown by {@code position}.
 *
 * <p>Refused: a tile without dashboard, report or position.
 *
 * <p>The definition is {@code dashboardTiles.yaml} in the resources of this package.
 */
@NullMarked
package io.armature.modules.dashboardtiles;

import org.jspecify.annotations.NullMarked;
