package io.armature.graphql.request;

import io.armature.core.query.Comparison;
import io.armature.core.query.Operand;
import io.armature.core.query.ValueTest;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.Input;
import io.armature.graphql.argument.InputList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operators on a figure, such as {@code { gte: 3 }} on a count; all that are given must hold. */
final class TestCompiler {
    private final InputList inputs;

    TestCompiler(InputList inputs) {
        this.inputs = inputs;
    }

    /** @param name of the figure, for refusals */
    List<ValueTest> compile(String name, Arg given) {
        List<ValueTest> tests = new ArrayList<>();
        FilterCompiler.members(name, given).forEach((operator, value) -> tests.add(test(name, operator, value)));
        return tests;
    }

    private ValueTest test(String name, String operator, Arg value) {
        return switch (operator) {
            case "eq" -> compares(Comparison.EQ, operator, value);
            case "ne" -> compares(Comparison.NE, operator, value);
            case "lt" -> compares(Comparison.LT, operator, value);
            case "lte" -> compares(Comparison.LTE, operator, value);
            case "gt" -> compares(Comparison.GT, operator, value);
            case "gte" -> compares(Comparison.GTE, operator, value);
            case "in" -> new ValueTest.Among(false, several(operator, value));
            case "notIn" -> new ValueTest.Among(true, several(operator, value));
            case "between" -> between(FilterCompiler.members(operator, value));
            case "isNull" -> new ValueTest.Missing(single(operator, value));
            default -> throw BadArgument.because("There is no operator '" + operator + "' on " + name + ".");
        };
    }

    private ValueTest compares(Comparison comparison, String operator, Arg value) {
        return new ValueTest.Compares(comparison, single(operator, value));
    }

    private ValueTest between(Map<String, Arg> ends) {
        return new ValueTest.Between(
                single("from", FilterCompiler.required(ends, "from")),
                single("to", FilterCompiler.required(ends, "to")));
    }

    private Operand single(String name, Arg value) {
        return inputs.add(FilterCompiler.leaf(name, value).source(), new Input.Form.AsCoerced());
    }

    private Operand several(String name, Arg value) {
        return inputs.add(FilterCompiler.leaf(name, value).source(), new Input.Form.AsList());
    }
}
