package io.armature.graphql.schema;

import io.armature.metadata.resolve.Module;

/** The names of generated types, all of them a module's type name and a suffix. */
public final class TypeNames {
    public static final String QUERY = "Query";
    public static final String MUTATION = "Mutation";
    public static final String NODE = "Node";
    public static final String RECORD = "Record";
    static final String RECORD_CONNECTION = "RecordConnection";
    static final String RECORD_EDGE = "RecordEdge";
    static final String RECORD_ORDER = "RecordOrder";
    static final String RECORD_AGGREGATE = "RecordAggregate";
    static final String RECORD_UPSERT = "RecordUpsert";
    static final String RECORD_BATCH = "RecordBatch";
    static final String RECORD_BATCH_ROW = "RecordBatchRow";

    private TypeNames() {}

    static String connection(Module module) {
        return module.typeName() + "Connection";
    }

    static String edge(Module module) {
        return module.typeName() + "Edge";
    }

    public static String where(Module module) {
        return module.typeName() + "Where";
    }

    /** Conditions on many records of a module that refer to one: {@code some}, {@code none}, {@code every}. */
    static String relationWhere(Module module) {
        return module.typeName() + "RelationWhere";
    }

    public static String order(Module module) {
        return module.typeName() + "Order";
    }

    public static String uniqueInput(Module module) {
        return module.typeName() + "UniqueInput";
    }

    public static String input(Module module) {
        return module.typeName() + "Input";
    }

    public static String patch(Module module) {
        return module.typeName() + "Patch";
    }

    static String upsert(Module module) {
        return module.typeName() + "Upsert";
    }

    static String batch(Module module) {
        return module.typeName() + "Batch";
    }

    static String batchRow(Module module) {
        return module.typeName() + "BatchRow";
    }

    static String aggregate(Module module) {
        return module.typeName() + "Aggregate";
    }

    public static String group(Module module) {
        return module.typeName() + "Group";
    }

    static String groupKey(Module module) {
        return module.typeName() + "GroupKey";
    }

    /** {@code AccountSum}, {@code AccountAvg}, {@code AccountMin}, {@code AccountMax}. */
    static String aggregated(Module module, AggregateFunction function) {
        return module.typeName() + function.typeSuffix();
    }
}
