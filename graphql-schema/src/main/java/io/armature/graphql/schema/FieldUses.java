package io.armature.graphql.schema;

import io.armature.metadata.resolve.Field;
import java.util.Arrays;
import java.util.List;

/** What the schema offers to do with a field, for whoever describes it. */
public final class FieldUses {

    private FieldUses() {}

    /** Name of the scalar its values have: {@code Decimal}. */
    public static String scalar(Field field) {
        return ValueScalars.of(field.valueKind()).getName();
    }

    /** Name of the input its conditions have: {@code DecimalFilter}. */
    public static String filter(Field field) {
        return Filters.of(field).getName();
    }

    public static boolean sortable(Field field) {
        return field.sortable();
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
