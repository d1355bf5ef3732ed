package io.armature.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON value as Java maps, lists, strings, numbers, booleans and null. */
final class JsonCoercing implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }

    /** GraphQL handles a literal null before it asks, so the value is one. */
    @Override
    @SuppressWarnings("NullAway")
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return toJava(input, variables);
    }

    private static @Nullable Object toJava(Value<?> literal, CoercedVariables variables) {
        return switch (literal) {
            case NullValue none -> null;
            case StringValue text -> text.getValue();
            case BooleanValue truth -> truth.isValue();
            case IntValue whole -> whole.getValue();
            case FloatValue decimal -> decimal.getValue();
            case EnumValue name -> name.getName();
            case VariableReference variable -> variables.get(variable.getName());
            case ArrayValue array -> toList(array, variables);
            case ObjectValue object -> toMap(object, variables);
            default -> throw new CoercingParseLiteralException("Not a JSON value");
        };
    }

    private static List<@Nullable Object> toList(ArrayValue array, CoercedVariables variables) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Value<?> item : array.getValues()) {
            items.add(toJava(item, variables));
        }
        return items;
    }

    private static Map<String, @Nullable Object> toMap(ObjectValue object, CoercedVariables variables) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (ObjectField entry : object.getObjectFields()) {
            entries.put(entry.getName(), toJava(entry.getValue(), variables));
        }
        return entries;
    }
}
