package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.FieldRule;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;

/** A default is a value or an expression, and what the platform numbers has neither. */
final class Computed implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        RuledField.each(FieldRule.DefaultExpression.class, draft, problems, Computed::checkOne);
    }

    private static void checkOne(RuledField<FieldRule.DefaultExpression> at) {
        if (at.field().definition().defaultValue().isPresent()) {
            at.refuse(
                    ProblemKind.CONTRADICTION,
                    at.place(),
                    at.name() + " has a default and a defaultExpression; remove one");
        }
        if (at.field().type().kind() == FieldKind.AUTO_NUMBER) {
            at.refuse("The platform numbers " + at.name() + "; it has no defaultExpression");
        }
    }
}
