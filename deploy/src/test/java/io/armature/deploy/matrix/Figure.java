package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.core.value.Microseconds;
import io.armature.metadata.model.ValueKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One function over one field of all live records. */
record Figure(MatrixField field, String function) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The database gives averages sixteen significant digits at least. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

    static List<Figure> of(MatrixField field) {
        if (field.name().equals("version") || field.component()) {
            return List.of();
        }
        return switch (field.kind()) {
            case INTEGER, LONG, DECIMAL, DURATION ->
                List.of(
                        new Figure(field, "sum"),
                        new Figure(field, "avg"),
                        new Figure(field, "min"),
                        new Figure(field, "max"));
            case DATE, DATETIME, TEXT, TIME -> List.of(new Figure(field, "min"), new Figure(field, "max"));
            case LONG_TEXT, BOOLEAN, KEY, ID -> List.of();
            case KEYS, TAGS, JSON, GEO, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> List.of();
        };
    }

    /** What is wrong with the answer, if anything. */
    Optional<String> difference(World world, ApiForm form) {
        JsonNode response = world.api().post("{ groups: " + form.figure(field, function) + " }", Map.of());
        JsonNode shown = response.at("/data/groups/0/" + function + "/" + field.name());
        Object expected = expected(world);
        boolean right = !shown.isMissingNode() && same(expected, shown);
        return right ? Optional.empty() : Optional.of(this + ": expected " + expected + ", answered " + response);
    }

    private boolean same(@Nullable Object expected, JsonNode shown) {
        if (expected == null || shown.isNull()) {
            return expected == null && shown.isNull();
        }
        return switch (function) {
            case "sum" -> number(shown).compareTo((BigDecimal) expected) == 0;
            case "avg" -> close((BigDecimal) expected, number(shown));
            default -> Values.same(expected, Objects.requireNonNull(field.read(shown)));
        };
    }

    /** Durations as microseconds, to which their averages are rounded. */
    private BigDecimal number(JsonNode shown) {
        return field.kind() == ValueKind.DURATION
                ? number(Duration.parse(shown.asText()))
                : new BigDecimal(shown.asText());
    }

    private static BigDecimal number(Object value) {
        return value instanceof Duration duration
                ? BigDecimal.valueOf(Microseconds.of(duration))
                : new BigDecimal(value.toString());
    }

    private boolean close(BigDecimal expected, BigDecimal answered) {
        if (field.kind() == ValueKind.DURATION) {
            return expected.subtract(answered).abs().compareTo(HALF) <= 0;
        }
        BigDecimal scale = expected.abs().max(BigDecimal.ONE);
        return expected.subtract(answered).abs().compareTo(scale.multiply(TOLERANCE)) <= 0;
    }

    private @Nullable Object expected(World world) {
        List<Object> values = world.live(field.module()).stream()
                .map(record -> record.value(field.name()))
                .filter(Objects::nonNull)
                .<Object>map(value -> value)
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        return switch (function) {
            case "sum" -> sum(values);
            case "avg" -> sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
            case "min" -> values.stream().min(order()).orElseThrow();
            default -> values.stream().max(order()).orElseThrow();
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The order of lists; texts whose keys are equal by the letter. */
    private Comparator<Object> order() {
        Comparator<Object> listed = (left, right) -> Values.compare(field.kind(), left, right);
        return listed.thenComparing(Object::toString, Values.CODE_POINTS);
    }
}
