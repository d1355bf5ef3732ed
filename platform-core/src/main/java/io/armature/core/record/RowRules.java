package io.armature.core.record;

import io.armature.core.module.RecordHooks;
import io.armature.core.problem.Violation;
import io.armature.core.rule.ComputedDefaults;
import io.armature.core.rule.RecordChecks;
import io.armature.core.rule.StageProbability;
import io.armature.core.value.Decoded;
import io.armature.core.value.ValueCodecs;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages between decoding and the database: defaults, derived values, rules of a single record. All pure. */
final class RowRules {
    private final WriteContext context;
    private final Optional<RecordHooks> hooks;

    RowRules(WriteContext context) {
        this.context = context;
        this.hooks = context.hooks();
    }

    /** All stages in order; defaults only for new records. */
    Row apply(Row row) {
        Row filled = row.isNew() ? withComputedDefaults(withDefaults(row)) : row;
        Row derived = checkedByRules(withDerived(filled));
        return checkedByHooks(awaitsCurrency(row) ? derived : new AmountRules(context.module()).check(derived));
    }

    /** Whether a new record takes its currency over from a parent that only the transaction knows. */
    boolean awaitsCurrency(Row row) {
        return row.isNew()
                && hasCurrency()
                && !row.given().contains(SystemFields.CURRENCY)
                && context.extensions().fedBy(context.module()).stream()
                        .anyMatch(figures -> figures.shared().contains(SystemFields.CURRENCY));
    }

    /** What was left until the currency is known; without a parent's it is the organisation's. */
    Row withCurrency(Row row) {
        Row known = row.after().containsKey(SystemFields.CURRENCY)
                ? row
                : row.with(Map.of(SystemFields.CURRENCY, baseCurrency()));
        return new AmountRules(context.module()).check(withDerived(known));
    }

    private Row withDefaults(Row row) {
        Map<String, @Nullable Object> defaults = new HashMap<>();
        for (Field field : context.module().fields().values()) {
            boolean open = row.value(field) == null && !row.given().contains(field.name());
            if (open && mayHaveDefault(field)) {
                field.defaultValue().ifPresent(value -> defaults.put(field.name(), value));
            }
        }
        if (!row.given().contains(SystemFields.OWNER)) {
            context.caller().user().ifPresent(user -> defaults.put(SystemFields.OWNER, user));
        }
        if (hasCurrency() && !awaitsCurrency(row) && !row.after().containsKey(SystemFields.CURRENCY)) {
            defaults.put(SystemFields.CURRENCY, baseCurrency());
        }
        return row.with(defaults);
    }

    /** What expressions give is checked as if a caller had given it. */
    private Row withComputedDefaults(Row row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        ComputedDefaults.of(row.asRuled(context)).forEach((field, computed) -> {
            switch (ValueCodecs.canonical(field, context.catalog().catalog()::picklist, computed)) {
                case Decoded.Accepted(var value) -> values.put(field.name(), value);
                case Decoded.Refused(var refused) -> violations.addAll(refused);
            }
        });
        return row.with(values).breaking(violations);
    }

    private Row withDerived(Row row) {
        Row following = row.with(new HashMap<>(StageProbability.of(row.asRuled(context))));
        return hooks.map(own -> following.with(own.derive(following.asChange(context))))
                .orElse(following);
    }

    private Row checkedByRules(Row row) {
        Set<String> refused = row.violations().stream().map(Violation::field).collect(Collectors.toSet());
        return row.breaking(RecordChecks.of(row.asRuled(context), refused));
    }

    private Row checkedByHooks(Row row) {
        return hooks.map(own -> row.breaking(own.check(row.asChange(context)))).orElse(row);
    }

    private static boolean mayHaveDefault(Field field) {
        return field.origin() != Field.Origin.SYSTEM && !(field.type() instanceof FieldType.AutoNumber);
    }

    private boolean hasCurrency() {
        return context.module().field(SystemFields.CURRENCY).isPresent();
    }

    private String baseCurrency() {
        return context.caller().organisation().currency().getCurrencyCode();
    }
}
