package io.armature.graphql.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One media type or range of a {@code Content-Type} or {@code Accept} header.
 *
 * @param type lower case, or {@code *}
 * @param subtype lower case, or {@code *}
 * @param parameters lower-case name to value, {@code q} included
 */
record MediaRange(String type, String subtype, Map<String, String> parameters) {

    MediaRange {
        parameters = Map.copyOf(parameters);
    }

    /** The ranges of a header, in its order; what is not one is left out. */
    static List<MediaRange> list(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(MediaRange::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One range; empty if the text is none. */
    static Optional<MediaRange> parse(String text) {
        String[] parts = text.split(";", -1);
        String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MediaRange(names[0], names[1], parameters(parts)));
    }

    private static Map<String, String> parameters(String[] parts) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length == 2) {
                parameters.put(pair[0].strip().toLowerCase(Locale.ROOT), unquoted(pair[1].strip()));
            }
        }
        return parameters;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** How much it is wanted, 0 to 1; an unreadable quality counts as 1. */
    double quality() {
        try {
            return Double.parseDouble(parameters.getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    boolean includes(String otherType, String otherSubtype) {
        return (type.equals("*") || type.equals(otherType)) && (subtype.equals("*") || subtype.equals(otherSubtype));
    }
}
