package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftField;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.model.StageCategory;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** Every value of a stage says its outcome, and there is an open one to begin with. */
final class StagesComplete implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.modules().stream()
                .flatMap(module -> module.fields().stream())
                .filter(field -> field.type() instanceof FieldType.Stage)
                .forEach(field -> field.picklist()
                        .flatMap(draft::picklist)
                        .ifPresent(picklist -> checkStage(field, picklist, problems)));
    }

    private static void checkStage(DraftField field, Picklist picklist, ProblemList problems) {
        for (PicklistValue value : picklist.values()) {
            if (value.category() == null) {
                problems.add(
                        ProblemKind.STAGE_INCOMPLETE,
                        field.place().part("picklist"),
                        "The value " + value.key() + " of " + picklist.name()
                                + " has no category; a stage needs OPEN, WON or LOST for each");
            }
        }
        if (picklist.values().stream().noneMatch(value -> value.active() && value.category() == StageCategory.OPEN)) {
            problems.add(
                    ProblemKind.STAGE_INCOMPLETE,
                    field.place().part("picklist"),
                    "The stages " + picklist.name() + " have no active value of category OPEN to begin with");
        }
    }
}
