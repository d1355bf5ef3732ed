package io.armature.graphql.argument;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may depend on of a request's variables: which keys are present, null or not, enum values, and the
 * Booleans that {@code @skip} and {@code @include} can see; of JSON that stands for conditions its keys, and the names of
 * modules and fields. Never other values, nor the length of a list of them.
 */
public final class VariableShape {
    /** Names the field it orders by, in a string. */
    private static final String RECORD_ORDER = "RecordOrder";
    /** Name the field they are about, in a string. */
    private static final Set<String> FIGURES = Set.of("AggregateOrder", "FigureFilter");

    private static final String FIELD = "field";
    /** The one member of an order of records that is a value. */
    private static final String ORIGIN = "from";

    private final StringBuilder text = new StringBuilder();

    private VariableShape() {}

    /**
     * @param types of the declared variables
     * @param uses of those that do more than their types say
     * @param variables coerced
     * @return a text equal for requests that may share a plan
     */
    public static String of(
            Map<String, GraphQLInputType> types, Map<String, VariableUse> uses, Map<String, Object> variables) {
        VariableShape shape = new VariableShape();
        types.forEach((name, type) -> {
            if (variables.containsKey(name)) {
                shape.text.append(name).append(':');
                shape.used(variables.get(name), type, uses.getOrDefault(name, VariableUse.BY_TYPE));
                shape.text.append(';');
            }
        });
        return shape.text.toString();
    }

    private void used(@Nullable Object value, GraphQLInputType type, VariableUse use) {
        switch (use) {
            case BY_VALUE -> new JsonShape(text).whole(value);
            case BY_KEYS -> condition(value, type);
            case BY_TYPE -> variable(value, type);
        }
    }

    /** Only JSON and lists of scalars may stand for conditions without their types saying so. */
    private void condition(@Nullable Object value, GraphQLInputType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        boolean json =
                bare instanceof GraphQLScalarType scalar && scalar.getName().equals("JSON");
        boolean scalars =
                bare instanceof GraphQLList list && GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLScalarType;
        if (json || scalars) {
            new JsonShape(text).keys(value);
            return;
        }
        variable(value, type);
    }

    private void variable(@Nullable Object value, GraphQLInputType type) {
        boolean condition = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLScalarType scalar
                && scalar.getName().equals("Boolean");
        if (condition && value != null) {
            text.append(value);
            return;
        }
        append(value, type);
    }

    private void append(@Nullable Object value, GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        switch (value) {
            case null -> text.append('0');
            case Map<?, ?> map
            when bare instanceof GraphQLInputObjectType input && shapesPlans(input) -> object(map, input);
            case List<?> list when bare instanceof GraphQLList items && hasStructure(items) -> list(list, items);
            default -> scalar(value, bare);
        }
    }

    private void object(Map<?, ?> map, GraphQLInputObjectType type) {
        text.append('{');
        new TreeMap<>(map).forEach((key, value) -> {
            GraphQLInputObjectField field = type.getFieldDefinition(String.valueOf(key));
            text.append(key).append(':');
            boolean names = type.getName().equals(RECORD_ORDER) && !key.equals(ORIGIN);
            if (names || (FIGURES.contains(type.getName()) && key.equals(FIELD))) {
                new JsonShape(text).whole(value);
            } else {
                append(value, field.getType());
            }
            text.append(',');
        });
        text.append('}');
    }

    private void list(List<?> list, GraphQLList type) {
        text.append('[');
        for (Object item : list) {
            append(item, type.getWrappedType());
            text.append(',');
        }
        text.append(']');
    }

    private void scalar(Object value, GraphQLType type) {
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType) {
            text.append(value);
            return;
        }
        text.append('1');
    }

    private static boolean hasStructure(GraphQLList list) {
        return GraphQLTypeUtil.unwrapAll(list) instanceof GraphQLInputObjectType input && shapesPlans(input);
    }

    /** The values of records to be written shape no plan, however many there are. */
    private static boolean shapesPlans(GraphQLInputObjectType type) {
        String name = type.getName();
        boolean written = name.endsWith("Input") || name.endsWith("Patch") || name.endsWith("Upsert");
        return !written || name.endsWith("UniqueInput");
    }
}
