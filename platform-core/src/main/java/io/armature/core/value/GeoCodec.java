package io.armature.core.value;

import io.armature.core.problem.Violation;
import io.armature.metadata.resolve.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Latitude and longitude in degrees; both or neither. */
final class GeoCodec {
    private static final String EXPECTED = "latitude and longitude in degrees";

    private GeoCodec() {}

    static Decoded decode(Field field, Object raw) {
        return switch (raw) {
            case GeoPoint point -> new Decoded.Accepted(point);
            case Map<?, ?> members -> members(field, members);
            default -> new Decoded.Refused(FieldViolations.invalidFormat(field, EXPECTED));
        };
    }

    private static Decoded members(Field field, Map<?, ?> members) {
        Optional<BigDecimal> latitude = number(members.get("latitude"));
        Optional<BigDecimal> longitude = number(members.get("longitude"));
        if (latitude.isEmpty() || longitude.isEmpty() || members.size() != 2) {
            return new Decoded.Refused(FieldViolations.invalidFormat(field, EXPECTED));
        }
        List<Violation> violations = new ArrayList<>();
        double north = within(field, "latitude", GeoPoint.MOST_LATITUDE, latitude.get(), violations);
        double east = within(field, "longitude", GeoPoint.MOST_LONGITUDE, longitude.get(), violations);
        return violations.isEmpty() ? new Decoded.Accepted(new GeoPoint(north, east)) : new Decoded.Refused(violations);
    }

    private static double within(Field field, String name, double most, BigDecimal given, List<Violation> violations) {
        double degrees = given.doubleValue();
        if (Math.abs(degrees) > most) {
            violations.add(FieldViolations.outOfRange(
                    field,
                    "a " + name + " from " + (int) -most + " to " + (int) most,
                    Map.of("minimum", (int) -most, "maximum", (int) most, "component", name)));
        }
        return degrees;
    }

    private static Optional<BigDecimal> number(@Nullable Object raw) {
        return raw == null ? Optional.empty() : NumberReading.decimal(raw);
    }
}
