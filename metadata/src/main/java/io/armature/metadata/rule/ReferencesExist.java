package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** The modules that a reference points to are there. */
final class ReferencesExist implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .forEach(field -> checkField(field, draft, problems));
    }

    private static void checkField(DraftField field, Draft draft, ProblemList problems) {
        Inverses.targets(field.type(), draft).stream()
                .filter(target -> draft.module(target).isEmpty())
                .forEach(target -> problems.add(
                        ProblemKind.UNKNOWN_MODULE,
                        field.place().part("target"),
                        "There is no module " + target + " to refer to"));
    }
}
