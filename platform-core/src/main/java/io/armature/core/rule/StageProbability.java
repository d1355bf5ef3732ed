package io.armature.core.rule;

import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.resolve.Field;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Probabilities that follow a stage as it changes, unless the caller gives them. */
public final class StageProbability {

    private static final int PERCENT_SCALE = 2;

    private StageProbability() {}

    /** Canonical values by field name; empty when nothing follows. */
    public static Map<String, Object> of(RuledRecord record) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : record.module().fields().values()) {
            field.rules()
                    .get(FieldRule.Stages.class)
                    .flatMap(FieldRule.Stages::probability)
                    .filter(name -> !record.given().contains(name))
                    .ifPresent(name -> probability(record, field).ifPresent(percent -> values.put(name, percent)));
        }
        return values;
    }

    private static Optional<BigDecimal> probability(RuledRecord record, Field field) {
        Object key = record.value(field);
        if (key == null || !record.touches(field) || !(field.type() instanceof FieldType.Stage type)) {
            return Optional.empty();
        }
        return record.catalog()
                .picklist(type.picklist())
                .value(key.toString())
                .map(PicklistValue::probability)
                .map(percent -> BigDecimal.valueOf(percent).setScale(PERCENT_SCALE));
    }
}
