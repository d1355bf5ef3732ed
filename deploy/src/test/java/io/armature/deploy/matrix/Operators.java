package io.armature.deploy.matrix;

import io.armature.metadata.model.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Every operator of a kind of value, with every operand that is worth trying against some values. */
final class Operators {
    private static final List<String> SINGLE = List.of("eq", "ne");
    private static final List<String> ORDERED = List.of("lt", "lte", "gt", "gte");
    private static final List<String> PATTERNS = List.of("contains", "startsWith", "endsWith", "like", "eqIgnoreCase");
    private static final Set<ValueKind> WITHOUT_ORDER = Set.of(ValueKind.BOOLEAN, ValueKind.KEY, ValueKind.ID);

    private static final Set<ValueKind> STRUCTURED = Set.of(
            ValueKind.KEYS, ValueKind.TAGS, ValueKind.JSON, ValueKind.GEO, ValueKind.ADDRESS, ValueKind.PERSON_NAME);

    private static final int MOST_IDS = 6;

    private Operators() {}

    /** Every operator of the field with every value it has somewhere, and some that it has nowhere. */
    static List<FieldTest> of(MatrixField field, World world) {
        Set<Object> values = new LinkedHashSet<>();
        for (MatrixRecord record : world.records().getOrDefault(field.module(), List.of())) {
            Object stored = record.stored().get(field.name());
            if (stored != null) {
                values.add(stored);
            }
        }
        List<Object> some = new ArrayList<>(values);
        if (field.kind() == ValueKind.ID) {
            some = new ArrayList<>(some.subList(0, Math.min(MOST_IDS, some.size())));
            some.add(UUID.randomUUID());
        }
        if (field.kind() == ValueKind.KEY) {
            some.add("NO_SUCH_KEY");
        }
        return field.file() ? ofFile(some) : on(field.kind(), some, Samples.PATTERNS);
    }

    private static List<FieldTest> ofFile(List<Object> ids) {
        List<FieldTest> tests = new ArrayList<>();
        tests.add(new FieldTest(ValueKind.ID, "isNull", true));
        tests.add(new FieldTest(ValueKind.ID, "isNull", false));
        single(tests, ValueKind.ID, List.of("eq"), ids);
        return tests;
    }

    private static List<FieldTest> on(ValueKind kind, List<Object> values, Set<String> patterns) {
        List<FieldTest> tests = new ArrayList<>();
        tests.add(new FieldTest(kind, "isNull", true));
        tests.add(new FieldTest(kind, "isNull", false));
        if (kind == ValueKind.LONG_TEXT) {
            single(tests, kind, List.of("contains"), texts(values, patterns));
            return tests;
        }
        if (STRUCTURED.contains(kind)) {
            tests.addAll(StructuredTests.of(kind, values));
            return tests;
        }
        single(tests, kind, SINGLE, values);
        if (kind != ValueKind.BOOLEAN) {
            lists(tests, kind, values);
        }
        if (!WITHOUT_ORDER.contains(kind)) {
            single(tests, kind, ORDERED, values);
            ranges(tests, kind, values);
        }
        if (kind == ValueKind.DATE || kind == ValueKind.DATETIME) {
            single(tests, kind, List.of("within"), List.copyOf(Span.all()));
        }
        if (kind == ValueKind.TEXT) {
            single(tests, kind, PATTERNS, texts(values, patterns));
        }
        return tests;
    }

    private static void single(List<FieldTest> tests, ValueKind kind, List<String> operators, List<Object> operands) {
        for (String operator : operators) {
            operands.forEach(operand -> tests.add(new FieldTest(kind, operator, operand)));
        }
    }

    private static void lists(List<FieldTest> tests, ValueKind kind, List<Object> values) {
        List<List<Object>> lists = new ArrayList<>(List.of(List.of(), values));
        for (int i = 0; i + 1 < values.size(); i += 2) {
            lists.add(List.of(values.get(i), values.get(i + 1)));
        }
        for (List<Object> list : lists) {
            tests.add(new FieldTest(kind, "in", list));
            tests.add(new FieldTest(kind, "notIn", list));
        }
    }

    /** Ranges both ways round: one whose start lies behind its end holds of nothing. */
    private static void ranges(List<FieldTest> tests, ValueKind kind, List<Object> values) {
        for (int i = 0; i + 1 < values.size(); i++) {
            tests.add(new FieldTest(kind, "between", List.of(values.get(i), values.get(i + 1))));
            tests.add(new FieldTest(kind, "between", List.of(values.get(i + 1), values.get(i))));
        }
    }

    private static List<Object> texts(List<Object> values, Set<String> patterns) {
        Set<Object> all = new LinkedHashSet<>(values);
        all.addAll(patterns);
        all.removeIf(Objects::isNull);
        return List.copyOf(all);
    }
}
