package io.armature.core.rule;

import io.armature.metadata.expression.Evaluation;
import io.armature.metadata.expression.Expression;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.resolve.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The defaults of a new record that are expressions, in the order of the fields: a later one sees the earlier. */
public final class ComputedDefaults {

    private ComputedDefaults() {}

    /**
     * Values of fields that the caller did not give and that have none yet, by field; as expressions give them, not yet checked against their
     * field's type.
     *
     * @param record new, with the other defaults already
     */
    public static Map<Field, Object> of(RuledRecord record) {
        Map<Field, Object> computed = new LinkedHashMap<>();
        Map<String, Object> after = new HashMap<>(record.values().after());
        for (Field field : record.module().fields().values()) {
            Optional<Expression> expression = record.expression(field, FieldRule.Kind.DEFAULT_EXPRESSION);
            boolean open = record.value(field) == null && !record.given().contains(field.name());
            if (open && expression.isPresent()) {
                Object value = expression.get().value(on(after, record.values()));
                if (value != null) {
                    computed.put(field, value);
                    after.put(field.name(), value);
                }
            }
        }
        return computed;
    }

    private static Evaluation on(Map<String, Object> after, Evaluation values) {
        return new Evaluation(values.before(), after, true, values.now(), values.zone());
    }
}
