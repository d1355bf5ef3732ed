package io.armature.core.sql;

import io.armature.core.query.GeoOrigin;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.FieldStorage;

/** Places and distances in SQL: great circles on a sphere (haversine), a few tenths of a percent from the ellipsoid. */
final class GeoSql {
    private final Parameters parameters;

    GeoSql(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Kilometres from an origin; null without a place. */
    String distance(String alias, Field field, GeoOrigin from) {
        String latitude = coordinate(alias, field, "latitude");
        String longitude = coordinate(alias, field, "longitude");
        String north = parameters.add(new Parameter.Degrees(from.latitude(), true));
        String east = parameters.add(new Parameter.Degrees(from.longitude(), false));
        String acrossLatitudes = "power(sin(radians(" + latitude + " - " + north + ") / 2), 2)";
        String acrossLongitudes = "power(sin(radians(" + longitude + " - " + east + ") / 2), 2)";
        String haversine = acrossLatitudes + " + cos(radians(" + north + ")) * cos(radians(" + latitude + ")) * "
                + acrossLongitudes;
        // least() knows no null: without the case, no place would be the farthest one
        return "(case when " + latitude + " is not null then " + 2 * GeoBox.EARTH_RADIUS
                + "::float8 * asin(sqrt(least(1, " + haversine + "))) end)";
    }

    /** A circle, with the box around it in front, which an index may serve. */
    String near(String alias, Predicate.Near near) {
        String latitude = coordinate(alias, near.field(), "latitude");
        String longitude = coordinate(alias, near.field(), "longitude");
        return "(" + latitude + " between " + side(near, GeoBox.Side.SOUTH) + " and " + side(near, GeoBox.Side.NORTH)
                + " and " + longitude + " between " + side(near, GeoBox.Side.WEST) + " and "
                + side(near, GeoBox.Side.EAST) + " and " + distance(alias, near.field(), near.from()) + " <= "
                + parameters.add(new Parameter.Single(near.kilometres(), Encoding.FLOAT8)) + ")";
    }

    private String side(Predicate.Near near, GeoBox.Side side) {
        Operand kilometres = near.kilometres();
        return parameters.add(new Parameter.BoxSide(near.from(), kilometres, side));
    }

    private static String coordinate(String alias, Field field, String name) {
        return switch (field.storage()) {
            case FieldStorage.Column column -> alias + "." + column.name() + "_" + name;
            case FieldStorage.Custom custom ->
                "((" + alias + ".custom->'" + custom.shortId() + "'->>'" + name + "')::float8)";
            case FieldStorage.Part part -> throw new IllegalArgumentException(field.path() + " is no place");
            case FieldStorage.Computed computed -> throw new IllegalArgumentException(field.path() + " is no place");
        };
    }
}
