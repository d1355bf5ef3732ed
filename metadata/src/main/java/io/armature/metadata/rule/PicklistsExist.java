package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** The picklist that a field names is there. */
final class PicklistsExist implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .forEach(field -> checkField(field, draft, problems));
    }

    private static void checkField(DraftField field, Draft draft, ProblemList problems) {
        field.picklist()
                .filter(name -> draft.picklist(name).isEmpty())
                .ifPresent(name -> problems.add(
                        ProblemKind.UNKNOWN_PICKLIST,
                        field.place().part("picklist"),
                        "There is no picklist " + name + "; create it first or name another"));
    }
}
