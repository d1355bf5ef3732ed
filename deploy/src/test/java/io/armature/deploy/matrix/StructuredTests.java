package io.armature.deploy.matrix;

import io.armature.metadata.model.ValueKind;
import java.util.ArrayList;
import java.util.List;

/** The operators of lists, JSON, places and composites with operands worth trying. */
final class StructuredTests {
    private StructuredTests() {}

    /** @param values every value some record has */
    static List<FieldTest> of(ValueKind kind, List<Object> values) {
        return switch (kind) {
            case KEYS -> lists(kind, values, List.of("hasAny", "hasAll", "hasNone", "eq"), List.of("NO_SUCH_KEY"));
            case TAGS -> lists(kind, values, List.of("hasAny", "hasAll", "hasNone"), List.of("CAFE", "strasse", "x"));
            case JSON -> contains(values);
            case GEO ->
                StructuredSamples.circles().stream()
                        .map(circle -> new FieldTest(kind, "within", circle))
                        .toList();
            case TEXT, LONG_TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, DATETIME, KEY, ID -> List.of();
            case TIME, DURATION, ADDRESS, PERSON_NAME, EXTERNAL_IDS -> List.of();
        };
    }

    private static List<FieldTest> lists(
            ValueKind kind, List<Object> values, List<String> operators, List<String> others) {
        List<Object> operands = new ArrayList<>(values);
        others.forEach(other -> operands.add(List.of(other)));
        operands.add(List.of());
        operands.add(others);
        if (!values.isEmpty()) {
            List<Object> twice = new ArrayList<>((List<?>) values.getFirst());
            twice.addAll(twice);
            operands.add(twice);
        }
        List<FieldTest> tests = new ArrayList<>();
        operators.forEach(operator -> operands.forEach(operand -> tests.add(new FieldTest(kind, operator, operand))));
        return tests;
    }

    private static List<FieldTest> contains(List<Object> values) {
        List<Object> parts = new ArrayList<>(values);
        StructuredSamples.JSON_PARTS.forEach(part -> parts.add(Values.tree(part)));
        return parts.stream()
                .map(part -> new FieldTest(ValueKind.JSON, "contains", part))
                .toList();
    }
}
