package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.draft.DraftModule;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A rule and the field that has it, while it is checked.
 *
 * @param rule of the kind that is looked at
 */
record RuledField<R extends FieldRule>(
        Draft draft, DraftModule module, DraftField field, R rule, ProblemList problems) {

    /** Every active field that has a rule of that kind. */
    static <R extends FieldRule> void each(
            Class<R> kind, Draft draft, ProblemList problems, Consumer<RuledField<R>> check) {
        for (DraftModule module : draft.modules()) {
            module.fields().stream().filter(DraftField::active).forEach(field -> field.definition()
                    .rules()
                    .get(kind)
                    .ifPresent(rule -> check.accept(new RuledField<>(draft, module, field, rule, problems))));
        }
    }

    String name() {
        return field.name();
    }

    Place place() {
        return field.place().part(rule.kind().notation());
    }

    void refuse(String message) {
        refuse(ProblemKind.INVALID_RULE, place(), message);
    }

    void refuse(ProblemKind kind, Place at, String message) {
        problems.add(kind, at, message);
    }

    /** Another active field of the module; reports it if there is none. */
    Optional<DraftField> other(String otherName, Place at) {
        Optional<DraftField> other = module.field(otherName).filter(DraftField::active);
        if (other.isEmpty()) {
            refuse(ProblemKind.UNKNOWN_FIELD, at, module.name() + " has no field " + otherName);
        }
        if (other.filter(field -> field.type() instanceof FieldType.Derived).isPresent()) {
            String why = other.get().type().isSnapshot()
                    ? " is copied once the rules have been kept; a rule is about what is written"
                    : " is computed; a rule is about what is stored";
            refuse(ProblemKind.INVALID_RULE, at, otherName + why);
            return Optional.empty();
        }
        return other;
    }

    /** Reports every key that the picklist of that field has not. */
    void checkKeys(DraftField of, Collection<String> keys, Place at) {
        Optional<Picklist> picklist = of.picklist().flatMap(draft::picklist);
        picklist.ifPresent(values -> keys.stream()
                .filter(key -> values.value(key).isEmpty())
                .sorted()
                .forEach(key -> refuse(
                        ProblemKind.UNKNOWN_VALUE, at, "The picklist " + values.name() + " has no value " + key)));
    }
}
