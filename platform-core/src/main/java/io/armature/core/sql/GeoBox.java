package io.armature.core.sql;

/**
 * The smallest and largest degrees that a circle on the earth can reach: a little wider than exact, for an index to
 * choose by before distances are computed. A circle over a pole or the date line has every longitude.
 *
 * @param south least latitude
 * @param north largest latitude
 * @param west least longitude
 * @param east largest longitude
 */
record GeoBox(double south, double north, double west, double east) {
    /** Mean radius of the earth in kilometres. */
    static final double EARTH_RADIUS = 6371.0088;

    private static final double SLACK = 1e-6;

    /** The sides of a box. */
    enum Side {
        SOUTH,
        NORTH,
        WEST,
        EAST
    }

    /** The box around a circle; all four are degrees but the radius. */
    static GeoBox around(double latitude, double longitude, double kilometres) {
        double angle = Math.max(0, kilometres) / EARTH_RADIUS;
        double reach = Math.toDegrees(angle) + SLACK;
        double south = latitude - reach;
        double north = latitude + reach;
        if (south <= -90 || north >= 90) {
            return new GeoBox(south, north, -180, 180);
        }
        double across = Math.toDegrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(Math.toRadians(latitude)))));
        double west = longitude - across - SLACK;
        double east = longitude + across + SLACK;
        return west < -180 || east > 180 ? new GeoBox(south, north, -180, 180) : new GeoBox(south, north, west, east);
    }

    double of(Side side) {
        return switch (side) {
            case SOUTH -> south;
            case NORTH -> north;
            case WEST -> west;
            case EAST -> east;
        };
    }
}
