package io.armature.deploy.matrix;

import io.armature.core.value.GeoPoint;
import java.util.Map;

/** A circle on the earth, as a filter spells it and as it is meant. */
record Circle(double latitude, double longitude, double kilometres) {
    private static final double EARTH_RADIUS = 6371.0088;

    Map<String, Object> json() {
        return Map.of("latitude", latitude, "longitude", longitude, "kilometres", kilometres);
    }

    boolean holds(GeoPoint place) {
        return distance(place) <= kilometres;
    }

    /** Kilometres from the centre, by the law of cosines for vectors: another way than the database's. */
    double distance(GeoPoint place) {
        double[] a = vector(latitude, longitude);
        double[] b = vector(place.latitude(), place.longitude());
        double chord = Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, chord / 2));
    }

    private static double[] vector(double latitude, double longitude) {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
    }

    private static double square(double value) {
        return value * value;
    }
}
