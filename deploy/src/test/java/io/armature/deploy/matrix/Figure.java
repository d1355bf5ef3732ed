package io.armature.deploy.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One function over one field of all live records. */
record Figure(MatrixField field, String function) {
    /** The database gives averages sixteen significant digits at least. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-12");

    static List<Figure> of(MatrixField field) {
        if (field.name().equals("version")) {
            return List.of();
        }
        return switch (field.kind()) {
            case INTEGER, LONG, DECIMAL ->
                List.of(
                        new Figure(field, "sum"),
                        new Figure(field, "avg"),
                        new Figure(field, "min"),
                        new Figure(field, "max"));
            case DATE, DATETIME, TEXT -> List.of(new Figure(field, "min"), new Figure(field, "max"));
            case LONG_TEXT, BOOLEAN, KEY, ID -> List.of();
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
            case "sum" -> new BigDecimal(shown.asText()).compareTo((BigDecimal) expected) == 0;
            case "avg" -> close((BigDecimal) expected, new BigDecimal(shown.asText()));
            default -> Values.same(expected, Objects.requireNonNull(field.read(shown)));
        };
    }

    private static boolean close(BigDecimal expected, BigDecimal answered) {
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
        return values.stream().map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The order of lists; texts whose keys are equal by the letter. */
    private Comparator<Object> order() {
        Comparator<Object> listed = (left, right) -> Values.compare(field.kind(), left, right);
        return listed.thenComparing(Object::toString, Values.CODE_POINTS);
    }
}
