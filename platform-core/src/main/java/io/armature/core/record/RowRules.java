package io.armature.core.record;

import io.armature.core.module.RecordChange;
import io.armature.core.module.RecordHooks;
import io.armature.core.problem.Violation;
import io.armature.core.value.FieldViolations;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages between decoding and the database: defaults, derived values, rules of a single record. All pure. */
final class RowRules {
    private final WriteContext context;

    RowRules(WriteContext context) {
        this.context = context;
    }

    /** All stages in order; defaults only for new records. */
    Row apply(Row row) {
        Row filled = row.isNew() ? withDefaults(row) : row;
        Row derived = withDerived(filled);
        return checkedByHooks(new AmountRules(context.module()).check(checkedRequired(derived)));
    }

    private Row withDefaults(Row row) {
        Map<String, @Nullable Object> defaults = new HashMap<>();
        for (Field field : context.module().fields().values()) {
            if (!row.given().contains(field.name()) && mayHaveDefault(field)) {
                field.defaultValue().ifPresent(value -> defaults.put(field.name(), value));
            }
        }
        if (!row.given().contains(SystemFields.OWNER)) {
            context.caller().user().ifPresent(user -> defaults.put(SystemFields.OWNER, user));
        }
        if (hasCurrency() && !row.after().containsKey(SystemFields.CURRENCY)) {
            defaults.put(SystemFields.CURRENCY, baseCurrency());
        }
        return row.with(defaults);
    }

    private Row withDerived(Row row) {
        return context.hooks()
                .map(hooks -> row.with(hooks.derive(row.asChange(context))))
                .orElse(row);
    }

    /** A new record needs every required field; an existing one must not lose one it is given. */
    private Row checkedRequired(Row row) {
        Set<String> conditional =
                context.hooks().map(RecordHooks::conditionallyRequired).orElse(Set.of());
        List<Violation> violations = new ArrayList<>();
        for (Field field : context.module().fields().values()) {
            boolean expected = field.required() && !conditional.contains(field.name()) && callerMayGive(field);
            boolean touched = row.isNew() || row.changes(field);
            if (expected && touched && row.value(field) == null && !alreadyRefused(row, field)) {
                violations.add(FieldViolations.required(field));
            }
        }
        return row.breaking(violations);
    }

    private Row checkedByHooks(Row row) {
        if (context.hooks().isEmpty()) {
            return row;
        }
        RecordChange change = row.asChange(context);
        return row.breaking(context.hooks().get().check(change));
    }

    private static boolean mayHaveDefault(Field field) {
        return field.origin() != Field.Origin.SYSTEM && !(field.type() instanceof FieldType.AutoNumber);
    }

    private static boolean callerMayGive(Field field) {
        return !(field.type() instanceof FieldType.AutoNumber) && !field.readOnly();
    }

    private static boolean alreadyRefused(Row row, Field field) {
        return row.violations().stream().anyMatch(v -> v.field().equals(field.valueName()));
    }

    private boolean hasCurrency() {
        return context.module().field(SystemFields.CURRENCY).isPresent();
    }

    private String baseCurrency() {
        return context.caller().organisation().currency().getCurrencyCode();
    }
}
