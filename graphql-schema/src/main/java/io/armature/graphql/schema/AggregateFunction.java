package io.armature.graphql.schema;

import graphql.schema.GraphQLScalarType;
import io.armature.graphql.scalar.ApiScalars;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** The functions over a group of records, and the fields they take. */
@Description("A function over the values of a group of records.")
public enum AggregateFunction {
    SUM(
            "Sum",
            "sum",
            "Sums of the values there are; null when there is none.",
            EnumSet.of(ValueKind.INTEGER, ValueKind.LONG, ValueKind.DECIMAL, ValueKind.DURATION)),
    AVG(
            "Avg",
            "avg",
            "Averages of the values there are; null when there is none.",
            EnumSet.of(ValueKind.INTEGER, ValueKind.LONG, ValueKind.DECIMAL, ValueKind.DURATION)),
    MIN("Min", "min", "The smallest or earliest values; null when there is none.", ordered()),
    MAX("Max", "max", "The largest or latest values; null when there is none.", ordered());

    private final String typeSuffix;
    private final String fieldName;
    private final String description;
    private final Set<ValueKind> kinds;

    AggregateFunction(String typeSuffix, String fieldName, String description, Set<ValueKind> kinds) {
        this.typeSuffix = typeSuffix;
        this.fieldName = fieldName;
        this.description = description;
        this.kinds = kinds;
    }

    String typeSuffix() {
        return typeSuffix;
    }

    /** The field of an aggregate that holds this function's results. */
    public String fieldName() {
        return fieldName;
    }

    String description() {
        return description;
    }

    /** The function whose results stand in a field of an aggregate. */
    public static AggregateFunction named(String fieldName) {
        for (AggregateFunction function : values()) {
            if (function.fieldName.equals(fieldName)) {
                return function;
            }
        }
        throw new IllegalArgumentException("No function " + fieldName);
    }

    /** Whether the function takes this field. A record's version counts its changes and says nothing of a group. */
    public boolean takes(Field field) {
        return kinds.contains(field.valueKind()) && !field.name().equals(SystemFields.VERSION);
    }

    /**
     * What the function gives for values of a kind it takes: a sum of Ints is a Long; a sum of Longs, which may need more
     * than 64 bits, and every average are Decimals; of Durations both are Durations.
     */
    public GraphQLScalarType result(ValueKind kind) {
        if (kind == ValueKind.DURATION) {
            return ApiScalars.DURATION;
        }
        return switch (this) {
            case SUM -> kind == ValueKind.INTEGER ? ApiScalars.LONG : ApiScalars.DECIMAL;
            case AVG -> ApiScalars.DECIMAL;
            case MIN, MAX -> ValueTypes.scalar(kind);
        };
    }

    private static Set<ValueKind> ordered() {
        return EnumSet.of(
                ValueKind.INTEGER,
                ValueKind.LONG,
                ValueKind.DECIMAL,
                ValueKind.DATE,
                ValueKind.DATETIME,
                ValueKind.TIME,
                ValueKind.DURATION,
                ValueKind.TEXT);
    }
}
