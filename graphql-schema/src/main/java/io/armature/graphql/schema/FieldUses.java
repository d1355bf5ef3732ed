package io.armature.graphql.schema;

import graphql.schema.GraphQLTypeUtil;
import io.armature.metadata.resolve.Field;
import java.util.Arrays;
import java.util.List;

/** What the schema offers to do with a field, for whoever describes it. */
public final class FieldUses {

    private FieldUses() {}

    /** Name of the type its values have: {@code Decimal}, {@code GeoPoint}; of a list, that of its entries. */
    public static String scalar(Field field) {
        return GraphQLTypeUtil.unwrapAll(ValueTypes.output(field.valueKind())).getName();
    }

    /** Name of the input its conditions have: {@code DecimalFilter}. */
    public static String filter(Field field) {
        return Filters.of(field).getName();
    }

    public static boolean sortable(Field field) {
        return StructuredOrders.of(field).isPresent();
    }

    public static boolean groupable(Field field) {
        return AggregateTypes.groupable(field);
    }

    /** The functions over groups that take it. */
    public static List<AggregateFunction> functions(Field field) {
        return Arrays.stream(AggregateFunction.values())
                .filter(function -> function.takes(field))
                .toList();
    }
}
