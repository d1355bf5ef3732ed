package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftPicklist;
import io.armature.metadata.model.PicklistValue;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A picklist has values, their keys are upper snake case and each is there once. */
final class PicklistValues implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        draft.picklists().forEach(picklist -> checkPicklist(picklist, problems));
    }

    private static void checkPicklist(DraftPicklist picklist, ProblemList problems) {
        List<PicklistValue> values = picklist.picklist().values();
        if (values.stream().noneMatch(PicklistValue::active)) {
            problems.add(
                    ProblemKind.EMPTY_PICKLIST,
                    picklist.place(),
                    "The picklist " + picklist.name() + " has no active value; no record could be written");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Place place = picklist.place().part("values").item(i);
            String key = values.get(i).key();
            if (!NameForms.KEY.matcher(key).matches()) {
                problems.add(
                        ProblemKind.INVALID_NAME,
                        place,
                        "The key " + key + " is not of capitals, digits and underscores, at most 63; say key");
            }
            if (!keys.add(key)) {
                problems.add(
                        ProblemKind.DUPLICATE_KEY,
                        place,
                        "The picklist " + picklist.name() + " has the key " + key + " twice");
            }
        }
    }
}
