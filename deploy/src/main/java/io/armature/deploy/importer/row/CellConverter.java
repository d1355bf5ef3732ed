package io.armature.deploy.importer.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.armature.deploy.importer.mapping.Conversion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes values of texts that are not blank. */
final class CellConverter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern PLACE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_UNDERSCORES = Pattern.compile("^_+|_+$");

    private final References references;

    CellConverter(References references) {
        this.references = references;
    }

    CellValue convert(Conversion conversion, String text) {
        return switch (conversion) {
            case Conversion.Text plain -> new CellValue.Converted(text);
            case Conversion.NamePart name -> namePart(name.part(), text);
            case Conversion.WholeNumber number -> wholeNumber(text);
            case Conversion.DecimalNumber number -> decimal(number.scale(), text);
            case Conversion.Day day -> day(day, text);
            case Conversion.TrueOrFalse bool -> trueOrFalse(text);
            case Conversion.PicklistKey key -> picklistKey(text);
            case Conversion.Several several -> new CellValue.Converted(parts(several.separator(), text));
            case Conversion.PicklistKeys keys -> picklistKeys(parts(keys.separator(), text));
            case Conversion.Place place -> place(text);
            case Conversion.Json json -> json(text);
            case Conversion.Reference reference -> reference(reference, text);
        };
    }

    private static CellValue namePart(Conversion.NamePart.Part part, String text) {
        int space = text.lastIndexOf(' ');
        return switch (part) {
            case FIRST ->
                space < 0
                        ? new CellValue.Nothing()
                        : new CellValue.Converted(text.substring(0, space).strip());
            case LAST -> new CellValue.Converted(text.substring(space + 1));
        };
    }

    private static CellValue wholeNumber(String text) {
        try {
            return new CellValue.Converted(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return new CellValue.Wrong("'" + text + "' is not a whole number");
        }
    }

    /** Decimals travel as text, so that no digit is lost on the way. */
    private static CellValue decimal(BigDecimal scale, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return new CellValue.Wrong("'" + text + "' is not a number (digits and one decimal point)");
        }
        BigDecimal scaled = new BigDecimal(text).multiply(scale);
        return new CellValue.Converted(scaled.stripTrailingZeros().toPlainString());
    }

    private static CellValue day(Conversion.Day day, String text) {
        try {
            return new CellValue.Converted(LocalDate.parse(text, day.format()).toString());
        } catch (DateTimeException e) {
            return new CellValue.Wrong("'" + text + "' is not a date as " + day.pattern());
        }
    }

    private static CellValue trueOrFalse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> new CellValue.Converted(true);
            case "false" -> new CellValue.Converted(false);
            default -> new CellValue.Wrong("'" + text + "' is neither true nor false");
        };
    }

    private static CellValue picklistKey(String text) {
        String key = keyOf(text);
        return key.isEmpty() ? noKey(text) : new CellValue.Converted(key);
    }

    private static String keyOf(String label) {
        String joined = BETWEEN_WORDS.matcher(label).replaceAll("_").toUpperCase(Locale.ROOT);
        return OUTER_UNDERSCORES.matcher(joined).replaceAll("");
    }

    private static CellValue noKey(String label) {
        return new CellValue.Wrong("'" + label + "' has no letter or digit for a key");
    }

    private static List<String> parts(String separator, String text) {
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static CellValue picklistKeys(List<String> labels) {
        for (String label : labels) {
            if (keyOf(label).isEmpty()) {
                return noKey(label);
            }
        }
        return new CellValue.Converted(labels.stream().map(CellConverter::keyOf).toList());
    }

    private static CellValue place(String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            return new CellValue.Wrong("'" + text + "' is not a latitude and a longitude like 52.52, 13.405");
        }
        return new CellValue.Converted(
                Map.of("latitude", new BigDecimal(place.group(1)), "longitude", new BigDecimal(place.group(2))));
    }

    private static CellValue json(String text) {
        try {
            return new CellValue.Converted(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            return new CellValue.Wrong("'" + text + "' is not JSON");
        }
    }

    private CellValue reference(Conversion.Reference where, String text) {
        return references
                .idOf(where, text)
                .<CellValue>map(CellValue.Converted::new)
                .orElseGet(() -> new CellValue.NoSuchRecord(where, text));
    }
}
