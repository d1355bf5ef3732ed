package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefaultValue;
import io.armature.metadata.rule.DefinitionRule;
import java.util.Optional;
import java.util.Set;

/** A minimum and a maximum are values of their field, which has an order, and leave something between them. */
final class Bounds implements DefinitionRule {

    private static final Set<ValueKind> BOUNDED =
            Set.of(ValueKind.INTEGER, ValueKind.LONG, ValueKind.DECIMAL, ValueKind.DATE, ValueKind.DATETIME);

    @Override
    public void check(Draft draft, ProblemList problems) {
        RuledField.each(FieldRule.Minimum.class, draft, problems, at -> {
            if (checked(at, at.rule().value())) {
                checkRange(at);
            }
        });
        RuledField.each(
                FieldRule.Maximum.class,
                draft,
                problems,
                at -> checked(at, at.rule().value()));
    }

    private static boolean checked(RuledField<?> at, Object value) {
        FieldType type = at.field().type();
        if (!BOUNDED.contains(type.valueKind())) {
            at.refuse("A " + type.kind() + " field has no " + at.rule().kind().notation()
                    + "; numbers, dates and instants have");
            return false;
        }
        Optional<String> refusal = DefaultValue.refusal(type, value, at.draft());
        refusal.ifPresent(why -> at.refuse(
                ProblemKind.INVALID_DEFAULT,
                at.place(),
                "The " + at.rule().kind().notation() + " of " + at.name() + " " + why));
        return refusal.isEmpty();
    }

    private static void checkRange(RuledField<FieldRule.Minimum> at) {
        DraftField field = at.field();
        Optional<Object> maximum = field.definition()
                .rules()
                .get(FieldRule.Maximum.class)
                .map(FieldRule.Maximum::value)
                .filter(value ->
                        DefaultValue.refusal(field.type(), value, at.draft()).isEmpty());
        if (maximum.isPresent() && order(field.type(), at.rule().value(), maximum.get()) > 0) {
            at.refuse(
                    ProblemKind.CONTRADICTION,
                    at.place(),
                    "The minimum of " + field.name() + " is above its maximum: no value is left");
        }
    }

    @SuppressWarnings("unchecked")
    private static int order(FieldType type, Object minimum, Object maximum) {
        return ((Comparable<Object>) DefaultValue.of(type, minimum)).compareTo(DefaultValue.of(type, maximum));
    }
}
