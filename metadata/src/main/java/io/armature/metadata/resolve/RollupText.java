package io.armature.metadata.resolve;

import io.armature.metadata.model.FieldType;

/** What people read of a rollup. */
final class RollupText {

    private RollupText() {}

    /** {@code SUM(opportunities.amount) where category(stage) == 'OPEN'}. */
    static String of(FieldType.Rollup rollup) {
        String of = rollup.relation() + rollup.field().map(field -> "." + field).orElse("");
        return rollup.function() + "(" + of + ")"
                + rollup.filter().map(filter -> " where " + filter).orElse("");
    }
}
