package io.armature.core.query;

/**
 * A place that distances are measured from.
 *
 * @param latitude gives degrees, -90 to 90
 * @param longitude gives degrees, -180 to 180
 */
public record GeoOrigin(Operand latitude, Operand longitude) {}
