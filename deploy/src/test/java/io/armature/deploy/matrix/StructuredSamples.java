package io.armature.deploy.matrix;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of several parts, and times and lengths of time, chosen to bite, as the API takes them. */
final class StructuredSamples {
    static final List<@Nullable Object> TIME = Arrays.asList(
            null, "00:00:00", "23:59:59.999999", "09:30:00", "09:30", "09:30:00.000001", "12:00:00", null);
    static final List<@Nullable Object> DURATION = Arrays.asList(
            null, "PT0S", "PT1H30M", "PT90M", "-PT5S", "PT0.000001S", "P7D", "PT-0.000001S", "PT9000000H");
    static final List<@Nullable Object> KEYS = Arrays.asList(
            null, List.of("LOW"), List.of("HIGH", "LOW"), List.of("LOW", "HIGH"), List.of("MID"), List.of());
    static final List<@Nullable Object> TAGS = Arrays.asList(
            null,
            List.of("Café", "new"),
            List.of("cafe"),
            List.of("NEW", "{a,b}", "\"quoted\""),
            List.of(),
            List.of("Straße"),
            List.of("null", "a b"));
    static final List<@Nullable Object> JSON = Arrays.asList(
            null,
            map("a", 1, "b", Arrays.asList(1, "x", null)),
            map("a", 1.0, "n", null),
            map("a", map("b", map("c", "d"))),
            List.of(1, 2, 2),
            List.of("x"),
            "text \"quoted\"",
            "",
            42,
            true,
            map());
    static final List<@Nullable Object> GEO = Arrays.asList(
            null,
            point(52.52, 13.405),
            point(52.52, 13.405),
            point(48.1372, 11.5755),
            point(-33.8688, 151.2093),
            point(0, 0),
            point(0.0001, 179.9999),
            point(-0.0001, -179.9999),
            point(89.9, 10),
            point(89.9, -170),
            point(-90, 0));
    static final List<@Nullable Object> ADDRESS = Arrays.asList(
            null,
            map("line1", "Straße 1", "city", "Zürich", "country", "ch"),
            map("line1", "1 High Street", "line2", "Flat 2", "city", "zurich", "postalCode", "8001"),
            map("city", "100% of_it", "state", "CA", "country", "US"),
            map("city", "", "country", null),
            map("country", "DE"));
    static final List<@Nullable Object> PERSON_NAME = Arrays.asList(
            null,
            map("salutation", "Dr.", "firstName", "Ada", "lastName", "Lovelace"),
            map("firstName", "ÀDA", "middleName", "K.", "lastName", "lovelace", "suffix", "III"),
            map("lastName", "Łukasz"),
            map("firstName", " "));

    /** What JSON is asked to contain, beside every value. */
    static final List<Object> JSON_PARTS = List.of(
            map("a", 1),
            map("b", List.of("x")),
            map("a", map("b", map())),
            List.of(2),
            List.of(),
            "x",
            42.0,
            map("n", "no"));

    private static final List<Integer> RADII = List.of(0, 1, 100, 503, 505, 5_000, 20_100);

    private StructuredSamples() {}

    /** Circles around some places, over the date line and the poles too. */
    static List<Object> circles() {
        List<double[]> centres = List.of(
                new double[] {52.52, 13.405}, new double[] {0, 180}, new double[] {90, 0}, new double[] {-89, 100});
        return centres.stream()
                .flatMap(centre -> RADII.stream().<Object>map(radius -> new Circle(centre[0], centre[1], radius)))
                .toList();
    }

    private static Map<String, Object> point(double latitude, double longitude) {
        return Map.of("latitude", latitude, "longitude", longitude);
    }

    /** Keys and values in turn; values may be null. */
    private static Map<String, @Nullable Object> map(@Nullable Object... entries) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
