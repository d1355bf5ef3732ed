package io.armature.metadata.rule.record;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import io.armature.metadata.rule.DefinitionRule;

/** What is computed is not written, so no rule of writing applies to it. */
final class FormulasWithoutRules implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .filter(field -> field.type() instanceof FieldType.Derived)
                .forEach(field -> checkOne(field, problems));
    }

    private static void checkOne(DraftField field, ProblemList problems) {
        field.definition()
                .rules()
                .all()
                .forEach(rule -> problems.add(
                        ProblemKind.INVALID_RULE,
                        field.place().part(rule.kind().notation()),
                        field.name() + " is computed; it has no " + rule.kind().notation()
                                + ", which is about what callers write"));
    }
}
