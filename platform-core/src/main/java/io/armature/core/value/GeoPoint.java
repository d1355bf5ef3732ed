package io.armature.core.value;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees, -90 to 90, north positive
 * @param longitude degrees, -180 to 180, east positive
 */
public record GeoPoint(double latitude, double longitude) {
    public static final double MOST_LATITUDE = 90;
    public static final double MOST_LONGITUDE = 180;

    public GeoPoint {
        // there is one zero: -0.0 would be another to equals
        latitude += 0.0;
        longitude += 0.0;
        if (!(Math.abs(latitude) <= MOST_LATITUDE)) {
            throw new IllegalArgumentException("A latitude is -90 to 90");
        }
        if (!(Math.abs(longitude) <= MOST_LONGITUDE)) {
            throw new IllegalArgumentException("A longitude is -180 to 180");
        }
    }
}
