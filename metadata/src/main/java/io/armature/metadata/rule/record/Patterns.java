package io.armature.metadata.rule.record;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.armature.metadata.draft.Draft;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;

/** A pattern can be read, and belongs to a text. */
final class Patterns implements DefinitionRule {

    private static final int LONGEST = 500;

    @Override
    public void check(Draft draft, ProblemList problems) {
        RuledField.each(FieldRule.Pattern.class, draft, problems, Patterns::checkOne);
    }

    private static void checkOne(RuledField<FieldRule.Pattern> at) {
        ValueKind kind = at.field().type().valueKind();
        if (kind != ValueKind.TEXT && kind != ValueKind.LONG_TEXT) {
            at.refuse("A " + at.field().type().kind() + " field has no pattern; texts have");
            return;
        }
        if (at.rule().regex().length() > LONGEST) {
            at.refuse(ProblemKind.OUT_OF_RANGE, at.place(), "A pattern has at most " + LONGEST + " characters");
            return;
        }
        try {
            Pattern.compile(at.rule().regex());
        } catch (PatternSyntaxException refused) {
            at.refuse("The pattern of " + at.name() + " cannot be read (RE2): " + refused.getMessage());
        }
    }
}
