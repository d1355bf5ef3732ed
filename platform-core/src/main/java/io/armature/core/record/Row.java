package io.armature.core.record;

import io.armature.core.module.RecordChange;
import io.armature.core.problem.Problem;
import io.armature.core.problem.Violation;
import io.armature.core.rule.RuledRecord;
import io.armature.core.value.CanonicalValues;
import io.armature.metadata.expression.Evaluation;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.SystemFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way through the stages. Values are canonical, by field name; an absent key is null.
 *
 * @param index its place in the input, from 0
 * @param id its id, given early also to a new record
 * @param version the version stored now; 0 for a new record
 * @param before the values stored now
 * @param after the values as they will be
 * @param bases what the amounts are worth in the organisation's currency, by field name
 * @param given names of the fields the caller gave
 * @param violations the rules broken so far
 * @param warnings what its writer is to be told of, though it is no reason to refuse it
 * @param refusal why the row is refused as a whole, if it is
 */
record Row(
        int index,
        UUID id,
        int version,
        Map<String, Object> before,
        Map<String, Object> after,
        Map<String, Object> bases,
        Set<String> given,
        List<Violation> violations,
        List<Violation> warnings,
        Optional<Problem> refusal) {

    static Row created(int index, UUID id) {
        return new Row(index, id, 0, Map.of(), Map.of(), Map.of(), Set.of(), List.of(), List.of(), Optional.empty());
    }

    static Row stored(int index, UUID id, int version, Map<String, Object> values, Map<String, Object> bases) {
        return new Row(index, id, version, values, values, bases, Set.of(), List.of(), List.of(), Optional.empty());
    }

    boolean isNew() {
        return version == 0;
    }

    boolean accepted() {
        return violations.isEmpty() && refusal.isEmpty();
    }

    boolean changes(Field field) {
        return !CanonicalValues.same(before.get(field.name()), after.get(field.name()));
    }

    /** Whether the field is an amount that is worth something else, because the record's currency changed. */
    boolean revalues(Field field) {
        return field.type() instanceof FieldType.Currency
                && !Objects.equals(before.get(SystemFields.CURRENCY), after.get(SystemFields.CURRENCY));
    }

    @Nullable
    Object value(Field field) {
        return after.get(field.name());
    }

    RecordChange asChange(WriteContext context) {
        return new RecordChange(
                context.catalog().catalog(), context.module(), isNew(), before, after, given, context.now());
    }

    RuledRecord asRuled(WriteContext context) {
        Evaluation values = new Evaluation(
                before,
                after,
                isNew(),
                context.now(),
                context.caller().organisation().timeZone());
        return new RuledRecord(context.catalog().catalog(), context.module(), values, given);
    }

    /** With further values on top; null takes a value away. */
    Row with(Map<String, @Nullable Object> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<String, Object> merged = new HashMap<>(after);
        values.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return new Row(index, id, version, before, merged, bases, given, violations, warnings, refusal);
    }

    Row withBases(Map<String, Object> worth) {
        return new Row(index, id, version, before, after, worth, given, violations, warnings, refusal);
    }

    Row at(int place) {
        return new Row(place, id, version, before, after, bases, given, violations, warnings, refusal);
    }

    /** The same record as if nothing of it had been there: each of its values is to be checked. */
    Row comingBack() {
        return new Row(index, id, version, Map.of(), after, bases, given, violations, warnings, refusal);
    }

    Row giving(Set<String> names) {
        return new Row(index, id, version, before, after, bases, names, violations, warnings, refusal);
    }

    Row breaking(List<Violation> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(further);
        return new Row(index, id, version, before, after, bases, given, List.copyOf(all), warnings, refusal);
    }

    Row warned(List<Violation> further) {
        List<Violation> all = new ArrayList<>(warnings);
        all.addAll(further);
        return new Row(index, id, version, before, after, bases, given, violations, List.copyOf(all), refusal);
    }

    Row refusedAs(Problem problem) {
        return new Row(index, id, version, before, after, bases, given, violations, warnings, Optional.of(problem));
    }
}
