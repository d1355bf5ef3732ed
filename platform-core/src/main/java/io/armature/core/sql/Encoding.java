package io.armature.core.sql;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.core.value.JsonTree;
import io.armature.core.value.Microseconds;
import io.armature.core.value.TextFolding;
import io.armature.core.value.TextKey;
import io.armature.core.value.TimeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** How a canonical value (see ValueKind) is sent as a parameter: its SQL type and its Java form. */
public enum Encoding {
    TEXT("text", value -> value),
    /** The folded key of a stored text. */
    KEY("text", value -> TextKey.of((String) value)),
    /** {@code %folded%} with the wildcards of the value escaped. */
    CONTAINS("text", value -> "%" + escaped(TextKey.fold((String) value)) + "%"),
    ENDS_WITH("text", value -> "%" + escaped(TextKey.fold((String) value))),
    /** Folded only: a prefix. */
    FOLDED("text", value -> TextKey.fold((String) value)),
    /** A pattern of the caller, folded. */
    PATTERN("text", value -> closed(TextKey.fold((String) value))),
    /** The key of a telephone number, and parts of it as people write them. */
    PHONE_KEY("text", (folding, value) -> folding.phoneKey((String) value)),
    PHONE_CONTAINS("text", (folding, value) -> "%" + escaped(folding.phonePart((String) value)) + "%"),
    PHONE_ENDS_WITH("text", (folding, value) -> "%" + escaped(folding.phonePart((String) value))),
    PHONE_BEGINNING("text", (folding, value) -> folding.phoneBeginning((String) value)),
    PHONE_PATTERN("text", (folding, value) -> closed(folding.phonePattern((String) value))),
    INT4("int4", value -> ((Number) value).intValue()),
    INT8("int8", value -> ((Number) value).longValue()),
    NUMERIC("numeric", Encoding::decimal),
    BOOL("bool", value -> value),
    BOOL_AS_NUMBER("numeric", value -> (Boolean) value ? BigDecimal.ONE : BigDecimal.ZERO),
    DATE("date", value -> value),
    DATE_AS_TIME("timestamptz", value -> ((LocalDate) value).atStartOfDay().atOffset(ZoneOffset.UTC)),
    DATE_AS_TEXT("text", Object::toString),
    TIMESTAMP("timestamptz", value -> value),
    TIMESTAMP_AS_TEXT("text", value -> formatted((OffsetDateTime) value)),
    UUID("uuid", Encoding::uuid),
    TIME("time", value -> value),
    TIME_AS_TEXT("text", value -> TimeText.stored((LocalTime) value)),
    /** Microseconds. */
    DURATION("int8", value -> Microseconds.of((Duration) value)),
    DURATION_AS_NUMBER("numeric", value -> BigDecimal.valueOf(Microseconds.of((Duration) value))),
    FLOAT8("float8", value -> ((Number) value).doubleValue()),
    /** JSON as text. */
    JSON("text", Encoding::json);

    private static final DateTimeFormatter FIXED_WIDTH = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private final String sqlType;
    private final BiFunction<TextFolding, Object, Object> form;

    Encoding(String sqlType, UnaryOperator<Object> form) {
        this(sqlType, (folding, value) -> form.apply(value));
    }

    Encoding(String sqlType, BiFunction<TextFolding, Object, Object> form) {
        this.sqlType = sqlType;
        this.form = form;
    }

    public String sqlType() {
        return sqlType;
    }

    /** The Java form of a canonical value in an organisation that folds texts so. */
    public Object encode(Object canonical, TextFolding folding) {
        Object value = form.apply(folding, canonical);
        return value instanceof String text ? sendable(text) : value;
    }

    /** PostgreSQL takes no NUL; another control character is found in no stored text either. */
    private static String sendable(String text) {
        return text.replace('\0', '\1');
    }

    /** The Java array for {@code = any($n)}. */
    public Object[] encodeAll(List<?> canonical, TextFolding folding) {
        Object[] array = emptyArray(canonical.size());
        for (int i = 0; i < array.length; i++) {
            array[i] = encode(canonical.get(i), folding);
        }
        return array;
    }

    /**
     * What {@link #print} wrote, in the Java form.
     *
     * @throws IllegalArgumentException or DateTimeException for what no column holds
     */
    public Object parse(String printed) {
        return switch (sqlType) {
            case "text" -> printed;
            case "int4" -> Integer.valueOf(printed);
            case "int8" -> Long.valueOf(printed);
            case "numeric" -> Storable.number(new BigDecimal(printed));
            case "bool" -> Boolean.valueOf(printed);
            case "date" -> Storable.day(LocalDate.parse(printed));
            case "timestamptz" -> Storable.moment(OffsetDateTime.parse(printed));
            case "uuid" -> java.util.UUID.fromString(printed);
            case "time" -> LocalTime.parse(printed);
            case "float8" -> Double.valueOf(printed);
            default -> throw new IllegalStateException("No form for " + sqlType);
        };
    }

    /** A value as read from the database, as text that {@link #parse} understands. */
    public static String print(Object value) {
        return value.toString();
    }

    /** An instant as custom values hold it: UTC, microseconds, fixed width, so that text order is time order. */
    public static String formatted(OffsetDateTime instant) {
        return FIXED_WIDTH.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private Object[] emptyArray(int size) {
        return switch (sqlType) {
            case "text" -> new String[size];
            case "int4" -> new Integer[size];
            case "int8" -> new Long[size];
            case "numeric" -> new BigDecimal[size];
            case "bool" -> new Boolean[size];
            case "date" -> new LocalDate[size];
            case "timestamptz" -> new OffsetDateTime[size];
            case "uuid" -> new java.util.UUID[size];
            case "time" -> new LocalTime[size];
            case "float8" -> new Double[size];
            default -> throw new IllegalStateException("No array for " + sqlType);
        };
    }

    private static Object decimal(Object value) {
        return switch (value) {
            case BigDecimal exact -> exact;
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            default -> throw new IllegalArgumentException("Not a number: " + value.getClass());
        };
    }

    private static Object json(Object value) {
        return JsonTree.text(value)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.BAD_REQUEST,
                        "This JSON has too many levels, too long numbers or a NUL character."));
    }

    private static Object uuid(Object value) {
        return value instanceof String text ? java.util.UUID.fromString(text) : value;
    }

    /** A lone backslash at the end escapes nothing, which PostgreSQL refuses: it stands for itself. */
    private static String closed(String pattern) {
        int backslashes = pattern.length() - pattern.replaceAll("\\\\+$", "").length();
        return backslashes % 2 == 0 ? pattern : pattern + "\\";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
