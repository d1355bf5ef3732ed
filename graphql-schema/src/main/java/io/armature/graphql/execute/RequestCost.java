package io.armature.graphql.execute;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.armature.core.limit.Limit;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.List;

/**
 * What a request costs: the records that it could read or write at worst, and 1 for itself.
 *
 * @param cost of the whole request
 */
record RequestCost(long cost) {
    private static final int LARGEST_PAGE = 1_000;

    /**
     * Adds up the steps of an operation.
     *
     * @throws ProblemException QUERY_TOO_COMPLEX for more than a request of the organisation may cost
     */
    static RequestCost of(Operation operation, RequestContext context) {
        long rows = 0;
        for (Step step : operation.steps()) {
            rows += rows(step, context);
        }
        int most = context.caller().organisation().limits().of(Limit.COST);
        if (rows > most && operation.steps().size() > 1) {
            throw ProblemException.of(
                    ProblemCode.QUERY_TOO_COMPLEX,
                    "This request could take " + rows + " records; one may take " + most
                            + ". Ask for smaller pages, the nested ones first, or split it.");
        }
        return new RequestCost(rows + 1);
    }

    private static long rows(Step step, RequestContext context) {
        try {
            return switch (step) {
                case Step.Read read ->
                    read.read().rows(StepRunner.bindings(read.field().inputs(), context));
                case Step.Nodes nodes -> largestList(nodes.field().getAstArguments(), context);
                case Step.Search search -> hits(search, context);
                case Step.Write write when write.match().isPresent() -> atMost(write, context);
                case Step.Write write -> largestList(write.given(), context) + nested(write, context);
                case Step.CodeFirst part -> pages(part, context);
                case Step.Refused refused -> 0;
            };
        } catch (ProblemException refused) {
            // the step is refused for the same reason when it runs, with its path
            return 0;
        }
    }

    private static long nested(Step.Write write, RequestContext context) {
        return write.field()
                .meaning()
                .rootModule()
                .map(module -> NestedRecords.among(
                        module, write.given(), context.schema().schema(), context.variables()))
                .orElse(0L);
    }

    /** As many records as a page has. */
    private static long hits(Step.Search search, RequestContext context) {
        Object first = StepRunner.arguments(search.definitions(), search.field().getAstArguments(), context)
                .get("first");
        return first instanceof Integer number ? Math.max(number, 1) : SearchRunner.DEFAULT_SIZE;
    }

    /** The sizes of its pages; what is larger than any page may be is refused when it runs. */
    private static long pages(Step.CodeFirst part, RequestContext context) {
        long rows = 0;
        for (Step.Page page : part.pages()) {
            Object size = StepRunner.arguments(page.definitions(), page.given(), context)
                    .get(Step.Page.SIZE);
            rows += size instanceof Integer number ? Math.clamp(number, 1, LARGEST_PAGE) : 1;
        }
        return Math.max(rows, 1);
    }

    /** As many records as the caller lets be found. */
    private static long atMost(Step.Write write, RequestContext context) {
        Object most = StepRunner.arguments(write.definitions(), write.given(), context)
                .get("atMost");
        return most instanceof Integer number ? Math.max(number, 1) : 1;
    }

    /** A batch is the longest list among the arguments. */
    private static long largestList(List<Argument> arguments, RequestContext context) {
        return arguments.stream()
                .mapToLong(argument -> size(argument.getValue(), context))
                .max()
                .orElse(1);
    }

    private static long size(Value<?> value, RequestContext context) {
        return switch (value) {
            case ArrayValue list -> list.getValues().size();
            case VariableReference variable
            when context.variables().get(variable.getName()) instanceof List<?> list -> list.size();
            default -> 1;
        };
    }
}
