package io.armature.core.sql;

import io.armature.core.query.Comparison;
import io.armature.core.query.Operand;
import io.armature.core.query.ValueTest;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions on a figure. */
final class TestSql {
    private final Parameters parameters;

    TestSql(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * All tests hold.
     *
     * @param figure an expression
     * @param encoding how values are sent to be compared with it
     */
    String all(String figure, Encoding encoding, List<ValueTest> tests) {
        if (tests.isEmpty()) {
            return "true";
        }
        return tests.stream()
                .map(test -> condition(figure, encoding, test))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private String condition(String figure, Encoding encoding, ValueTest test) {
        return switch (test) {
            case ValueTest.Compares compares -> compares(figure, encoding, compares);
            case ValueTest.Among among -> {
                String found =
                        figure + " = any(" + parameters.add(new Parameter.Several(among.values(), encoding)) + ")";
                yield among.negated() ? "((" + found + ") is not true)" : found;
            }
            case ValueTest.Between between ->
                "(" + figure + " >= " + single(between.from(), encoding) + " and " + figure + " <= "
                        + single(between.to(), encoding) + ")";
            case ValueTest.Missing missing ->
                "((" + figure + " is null) = " + single(missing.expected(), Encoding.BOOL) + ")";
        };
    }

    private String compares(String figure, Encoding encoding, ValueTest.Compares compares) {
        String value = single(compares.value(), encoding);
        return compares.comparison() == Comparison.NE
                ? "((" + figure + " = " + value + ") is not true)"
                : figure + PredicateSql.operator(compares.comparison()) + value;
    }

    private String single(Operand operand, Encoding encoding) {
        return parameters.add(new Parameter.Single(operand, encoding));
    }
}
