package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;
import java.util.OptionalInt;

/** A least length is one that a text of the field can have. */
final class Lengths implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        RuledField.each(FieldRule.MinLength.class, draft, problems, Lengths::checkOne);
    }

    private static void checkOne(RuledField<FieldRule.MinLength> at) {
        OptionalInt longest = longest(at.field().type());
        if (longest.isEmpty()) {
            at.refuse("A " + at.field().type().kind() + " field has no minLength; texts have");
            return;
        }
        if (at.rule().length() < 1 || at.rule().length() > longest.getAsInt()) {
            at.refuse(
                    ProblemKind.OUT_OF_RANGE,
                    at.place(),
                    "The minLength of " + at.name() + " is 1 to " + longest.getAsInt());
        }
    }

    private static OptionalInt longest(FieldType type) {
        return switch (type.kind()) {
            case TEXT -> OptionalInt.of(((FieldType.Text) type).maxLength());
            case LONG_TEXT -> OptionalInt.of(((FieldType.LongText) type).maxLength());
            default -> OptionalInt.empty();
        };
    }
}
