package io.armature.core.rule;

import io.armature.core.value.CanonicalValues;
import io.armature.metadata.expression.Evaluation;
import io.armature.metadata.expression.Expression;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record about to be written, as its rules see it.
 *
 * @param catalog the organisation's catalog
 * @param module the record's module in it
 * @param values before and after, and when
 * @param given names of the fields the caller gave a value or null for
 */
public record RuledRecord(Catalog catalog, Module module, Evaluation values, Set<String> given) {

    boolean isNew() {
        return values.creation();
    }

    @Nullable
    Object value(Field field) {
        return values.after().get(field.name());
    }

    boolean changes(String field) {
        return !CanonicalValues.same(values.before().get(field), values.after().get(field));
    }

    /** Whether the record is new or the field gets another value. */
    boolean touches(Field field) {
        return isNew() || changes(field.name());
    }

    /** Whether the record is new, or the field or one that the expression names gets another value. */
    boolean touches(Field field, Expression expression) {
        return touches(field) || expression.fields().stream().anyMatch(this::changes);
    }

    boolean changesAnything() {
        return isNew() || module.fields().keySet().stream().anyMatch(this::changes);
    }

    Optional<Expression> expression(Field field, FieldRule.Kind kind) {
        return module.rules().expression(field, kind);
    }

    /** Whether people see the field; always, unless a rule says when. */
    boolean shows(Field field) {
        return expression(field, FieldRule.Kind.VISIBLE_WHEN)
                .map(condition -> condition.holds(values))
                .orElse(true);
    }

    /** The record as it is stored, to ask what holds before the write. */
    Evaluation stored() {
        return new Evaluation(values.before(), values.before(), false, values.now(), values.zone());
    }
}
