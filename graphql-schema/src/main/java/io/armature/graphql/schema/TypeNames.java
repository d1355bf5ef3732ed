package io.armature.graphql.schema;

import io.armature.metadata.draft.ModuleApiNames;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import io.armature.metadata.resolve.UniqueKey;

/** The names of generated types, all of them a module's type name and a suffix. */
public final class TypeNames {
    public static final String QUERY = "Query";
    public static final String MUTATION = "Mutation";
    public static final String NODE = "Node";
    public static final String RECORD = "Record";
    public static final String RECORD_CONNECTION = "RecordConnection";
    private static final String OWNER = "Owner";
    public static final String OWNER_GROUP = "OwnerGroup";
    static final String OWNER_ORDER = "OwnerOrder";
    private static final String ANY_RECORD = "AnyRecord";
    static final String RECORD_EDGE = "RecordEdge";
    public static final String RECORD_ORDER = "RecordOrder";
    static final String RECORD_AGGREGATE = "RecordAggregate";
    static final String RECORD_UPSERT = "RecordUpsert";
    static final String RECORD_BATCH = "RecordBatch";
    static final String RECORD_BATCH_ROW = "RecordBatchRow";

    private TypeNames() {}

    static String connection(Module module) {
        return named(module, "Connection");
    }

    static String edge(Module module) {
        return named(module, "Edge");
    }

    public static String where(Module module) {
        return named(module, "Where");
    }

    /** Conditions on many records of a module that refer to one: {@code some}, {@code none}, {@code every}. */
    static String relationWhere(Module module) {
        return named(module, "RelationWhere");
    }

    /** Conditions on the record of any module that a field refers to; owners share them, and references to any module. */
    static String targetWhere(Module module, Field field, FieldType.AnyReference type) {
        return ofTargets(target(module, field, type), "Where");
    }

    /** What the types begin with that are about the record of any module that a field refers to. */
    static String target(Module module, Field field, FieldType.AnyReference type) {
        return switch (type) {
            case FieldType.Owner owner -> OWNER;
            case FieldType.PolyReference any when any.targets().isEmpty() -> ANY_RECORD;
            case FieldType.PolyReference some -> ModuleApiNames.target(module.typeName(), field.name());
        };
    }

    /** The name of a type about such a record. */
    static String ofTargets(String target, String suffix) {
        return (target + suffix).intern();
    }

    public static String order(Module module) {
        return named(module, "Order");
    }

    public static String uniqueInput(Module module) {
        return named(module, "UniqueInput");
    }

    /** The values of a key of several fields. */
    static String uniqueKeyInput(Module module, UniqueKey key) {
        return ModuleApiNames.uniqueKeyInput(module.typeName(), key.name());
    }

    public static String input(Module module) {
        return named(module, "Input");
    }

    public static String patch(Module module) {
        return named(module, "Patch");
    }

    /** What is done to those of the module's records that refer to one, with it new and with it changed. */
    static String relatedInput(Module module) {
        return named(module, "RelatedInput");
    }

    static String relatedPatch(Module module) {
        return named(module, "RelatedPatch");
    }

    static String relatedUpdate(Module module) {
        return named(module, "RelatedUpdateInput");
    }

    static String upsert(Module module) {
        return named(module, "Upsert");
    }

    static String batch(Module module) {
        return named(module, "Batch");
    }

    static String batchRow(Module module) {
        return named(module, "BatchRow");
    }

    static String merge(Module module) {
        return named(module, "Merge");
    }

    static String aggregate(Module module) {
        return named(module, "Aggregate");
    }

    public static String group(Module module) {
        return named(module, "Group");
    }

    static String groupKey(Module module) {
        return named(module, "GroupKey");
    }

    /** {@code AccountSum}, {@code AccountAvg}, {@code AccountMin}, {@code AccountMax}. */
    public static String aggregated(Module module, AggregateFunction function) {
        return named(module, function.typeSuffix());
    }

    /** The same text for every schema that has the name: most of what schemas weigh is text. */
    private static String named(Module module, String suffix) {
        return (module.typeName() + suffix).intern();
    }
}
