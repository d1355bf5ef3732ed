package io.armature.graphql.request;

import io.armature.core.query.Comparison;
import io.armature.core.query.DateUnit;
import io.armature.core.query.ListMatch;
import io.armature.core.query.Operand;
import io.armature.core.query.Predicate;
import io.armature.core.query.RelativeRange;
import io.armature.core.query.TextMatch;
import io.armature.graphql.argument.Arg;
import io.armature.graphql.argument.BadArgument;
import io.armature.graphql.argument.Input;
import io.armature.graphql.argument.InputList;
import io.armature.graphql.argument.InputSource;
import io.armature.metadata.model.Components;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operators on one field as a predicate; all that are given must hold. */
final class FilterCompiler {
    private final InputList inputs;

    FilterCompiler(InputList inputs) {
        this.inputs = inputs;
    }

    Predicate compile(Field field, Map<String, Arg> operators) {
        List<Predicate> parts = new ArrayList<>();
        operators.forEach((name, value) -> parts.add(Components.of(field.valueKind(), name)
                .map(component -> compile(field.part(component), members(name, value)))
                .orElseGet(() -> operator(field, name, value))));
        return new Predicate.And(parts);
    }

    private Predicate operator(Field field, String operator, Arg value) {
        return switch (operator) {
            case "eq" ->
                field.valueKind() == ValueKind.KEYS
                        ? has(field, ListMatch.SAME, operator, value)
                        : compare(field, Comparison.EQ, operator, value);
            case "has" -> externalId(field, operator, value);
            case "hasSystem" -> has(field, ListMatch.ANY, operator, value);
            case "hasAny" -> has(field, ListMatch.ANY, operator, value);
            case "hasAll" -> has(field, ListMatch.ALL, operator, value);
            case "hasNone" -> new Predicate.Not(has(field, ListMatch.ANY, operator, value));
            case "ne" -> compare(field, Comparison.NE, operator, value);
            case "lt" -> compare(field, Comparison.LT, operator, value);
            case "lte" -> compare(field, Comparison.LTE, operator, value);
            case "gt" -> compare(field, Comparison.GT, operator, value);
            case "gte" -> compare(field, Comparison.GTE, operator, value);
            case "in" -> new Predicate.In(field, false, several(field, operator, value));
            case "notIn" -> new Predicate.In(field, true, several(field, operator, value));
            case "between" -> between(field, value);
            case "contains" ->
                field.valueKind() == ValueKind.JSON
                        ? new Predicate.Contains(field, operand(operator, value, new Input.Form.AsCoerced()))
                        : match(field, containing(field), operator, value);
            case "startsWith" -> match(field, TextMatch.STARTS_WITH, operator, value);
            case "endsWith" -> match(field, TextMatch.ENDS_WITH, operator, value);
            case "like" -> match(field, TextMatch.LIKE, operator, value);
            case "eqIgnoreCase" -> match(field, TextMatch.EQ_IGNORE_CASE, operator, value);
            case "isNull" -> new Predicate.IsNull(field, operand(operator, value, new Input.Form.AsCoerced()));
            case "within" ->
                field.valueKind() == ValueKind.GEO
                        ? new GeoCompiler(inputs).near(field, members(operator, value))
                        : new Predicate.Within(field, range(value));
            default -> throw BadArgument.because("There is no operator '" + operator + "' on " + field.name() + ".");
        };
    }

    private Predicate compare(Field field, Comparison comparison, String operator, Arg value) {
        return new Predicate.Compare(field, comparison, single(field, operator, value));
    }

    private Predicate has(Field field, ListMatch how, String operator, Arg value) {
        return new Predicate.Has(field, how, operand(operator, value, new Input.Form.AsList()));
    }

    /** The record that another system calls so. */
    Predicate externalId(Field field, String operator, Arg value) {
        Map<String, Arg> parts = members(operator, value);
        InputSource pair = new InputSource.Together(Map.of(
                "system", leaf("system", required(parts, "system")).source(),
                "key", leaf("key", required(parts, "key")).source()));
        return new Predicate.Has(field, ListMatch.ANY, inputs.add(pair, new Input.Form.ExternalIds()));
    }

    private Predicate match(Field field, TextMatch how, String operator, Arg value) {
        return new Predicate.Match(field, how, operand(operator, value, new Input.Form.AsCoerced()));
    }

    private static TextMatch containing(Field field) {
        return field.valueKind() == ValueKind.LONG_TEXT ? TextMatch.EXACT_CONTAINS : TextMatch.CONTAINS;
    }

    private Predicate between(Field field, Arg value) {
        Map<String, Arg> ends = members("between", value);
        return new Predicate.Between(
                field, single(field, "from", required(ends, "from")), single(field, "to", required(ends, "to")));
    }

    private RelativeRange range(Arg value) {
        Map<String, Arg> members = members("within", value);
        Map.Entry<String, Arg> only = members.entrySet().iterator().next();
        return switch (only.getKey()) {
            case "last" -> new RelativeRange.Last(count(only.getValue()), unit(only.getValue()));
            case "next" -> new RelativeRange.Next(count(only.getValue()), unit(only.getValue()));
            case "current" -> new RelativeRange.Current(DateUnit.valueOf(enumValue("current", only.getValue())));
            default -> throw BadArgument.because("'" + only.getKey() + "' is none of last, next, current.");
        };
    }

    private Operand count(Arg span) {
        return operand("count", required(members("within", span), "count"), new Input.Form.AsCoerced());
    }

    private static DateUnit unit(Arg span) {
        return DateUnit.valueOf(enumValue("unit", required(members("within", span), "unit")));
    }

    private Operand single(Field field, String name, Arg value) {
        return operand(name, value, id(field) ? new Input.Form.Id() : new Input.Form.AsCoerced());
    }

    private Operand several(Field field, String name, Arg value) {
        return operand(name, value, id(field) ? new Input.Form.Ids() : new Input.Form.AsList());
    }

    private static boolean id(Field field) {
        return field.valueKind() == ValueKind.ID;
    }

    private Operand operand(String name, Arg value, Input.Form form) {
        return inputs.add(leaf(name, value).source(), form);
    }

    static String enumValue(String name, Arg value) {
        return String.valueOf(leaf(name, value).now());
    }

    static Arg.Leaf leaf(String name, Arg value) {
        return switch (value) {
            case Arg.Leaf leaf -> leaf;
            case Arg.Nothing nothing -> throw BadArgument.nullValue(name);
            case Arg.Members members -> throw BadArgument.because("'" + name + "' takes a value.");
            case Arg.Items items -> throw BadArgument.because("'" + name + "' takes a value.");
        };
    }

    static Map<String, Arg> members(String name, Arg value) {
        if (value instanceof Arg.Members members && !members.byName().isEmpty()) {
            return members.byName();
        }
        throw BadArgument.nullValue(name);
    }

    static Arg required(Map<String, Arg> members, String name) {
        Arg value = members.get(name);
        if (value == null) {
            throw BadArgument.nullValue(name);
        }
        return value;
    }
}
