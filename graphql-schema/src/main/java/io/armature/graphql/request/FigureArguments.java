package io.armature.graphql.request;

import io.armature.core.query.GroupBy;
import io.armature.core.query.GroupOrder;
import io.armature.core.query.Having;
import io.armature.core.query.Measure;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.schema.AggregateFunction;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Module;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code having} and {@code orderBy} of an aggregate: the figures they name are computed along with those selected. */
final class FigureArguments {
    private static final String HAVING = "having";
    private static final String ORDER = "orderBy";
    private static final int MOST_CONDITIONS = 100;
    private static final Set<ValueKind> NUMBERS = EnumSet.of(ValueKind.INTEGER, ValueKind.LONG, ValueKind.DECIMAL);

    private final Compilation compilation;
    private final FigureNames names;
    private final MeasureList measures;
    private final List<GroupBy> groups;
    private int conditions;

    FigureArguments(Compilation compilation, Module module, MeasureList measures, List<GroupBy> groups) {
        this.compilation = compilation;
        this.names = new FigureNames(compilation, module);
        this.measures = measures;
        this.groups = groups;
    }

    /** Refused: BAD_REQUEST for figures that are no numbers. */
    Having having(Optional<Arg> having) {
        return having.filter(given -> !(given instanceof Arg.Nothing))
                .map(given -> conditions(HAVING, given))
                .orElseGet(Having::none);
    }

    /** Refused: BAD_REQUEST for a figure without its field, and for a key that is not grouped by. */
    List<GroupOrder> order(Optional<Arg> orderBy) {
        return items(ORDER, orderBy.orElseGet(Arg.Nothing::new)).stream()
                .map(this::step)
                .toList();
    }

    private Having conditions(String name, Arg given) {
        List<Having> parts = new ArrayList<>();
        FilterCompiler.members(name, given).forEach((key, value) -> parts.add(condition(key, value)));
        return new Having.All(parts);
    }

    private Having condition(String key, Arg value) {
        return switch (key) {
            case "or" ->
                new Having.Any(items(key, value).stream()
                        .map(item -> conditions(key, item))
                        .toList());
            case "not" -> new Having.Not(conditions(key, value));
            case "count" -> figure(new Measure.Count(), key, value);
            default ->
                new Having.All(items(key, value).stream()
                        .map(test -> test(key, FilterCompiler.members(key, test)))
                        .toList());
        };
    }

    private Having test(String key, Map<String, Arg> test) {
        String field = text(FilterCompiler.required(test, "field"));
        return figure(measure(key, field), key, FilterCompiler.required(test, "is"));
    }

    private Measure measure(String key, String field) {
        if (key.equals("countDistinct")) {
            return names.distinct(field, HAVING);
        }
        FigureNames.Named named = names.named(AggregateFunction.named(key), field, HAVING);
        if (!NUMBERS.contains(named.field().valueKind())) {
            throw BadArgument.at(HAVING, "The " + key + " of '" + field + "' is no number to be compared.");
        }
        return named.measure();
    }

    private Having figure(Measure measure, String name, Arg tests) {
        if (++conditions > MOST_CONDITIONS) {
            throw BadArgument.at(HAVING, "At most " + MOST_CONDITIONS + " figures are compared.");
        }
        return new Having.Figure(measures.add(measure), new TestCompiler(compilation.inputs()).compile(name, tests));
    }

    private GroupOrder step(Arg given) {
        Map<String, Arg> step = FilterCompiler.members(ORDER, given);
        String figure = FilterCompiler.enumValue("figure", FilterCompiler.required(step, "figure"));
        String direction = step.get("direction") instanceof Arg.Leaf leaf ? String.valueOf(leaf.now()) : "ASC";
        Optional<String> field =
                step.get("field") instanceof Arg.Leaf leaf ? Optional.of(text(leaf)) : Optional.empty();
        return new GroupOrder(by(figure, field), direction.startsWith("DESC"), direction.endsWith("NULLS_FIRST"));
    }

    private GroupOrder.By by(String figure, Optional<String> field) {
        if (figure.equals("COUNT")) {
            if (field.isPresent()) {
                throw BadArgument.at(ORDER, "COUNT is of no field; leave field out.");
            }
            return new GroupOrder.By.Figure(measures.add(new Measure.Count()));
        }
        String name = field.orElseThrow(() -> BadArgument.at(ORDER, figure + " needs a field."));
        return switch (figure) {
            case "KEY" -> new GroupOrder.By.Key(key(name));
            case "COUNT_DISTINCT" -> new GroupOrder.By.Figure(measures.add(names.distinct(name, ORDER)));
            default ->
                new GroupOrder.By.Figure(
                        measures.add(names.named(AggregateFunction.named(figure.toLowerCase(Locale.ROOT)), name, ORDER)
                                .measure()));
        };
    }

    private int key(String name) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).name().equals(name)) {
                return i;
            }
        }
        throw BadArgument.at(ORDER, "'" + name + "' is not grouped by; add it to groupBy, or order by a figure.");
    }

    /** Names are part of the plan, wherever they stand. */
    private String text(Arg given) {
        return String.valueOf(FilterCompiler.leaf("field", given)
                .source()
                .value(compilation.arguments().variables()));
    }

    private static List<Arg> items(String name, Arg given) {
        return switch (given) {
            case Arg.Items items -> items.items();
            case Arg.Members single -> List.of(single);
            case Arg.Nothing nothing -> List.of();
            case Arg.Leaf leaf -> throw BadArgument.because("'" + name + "' takes a list of objects.");
        };
    }
}
