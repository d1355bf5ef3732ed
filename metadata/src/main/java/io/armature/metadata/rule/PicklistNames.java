package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.draft.DraftPicklist;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.HashSet;
import java.util.Set;

/** Picklists are well named, each name once, standard and custom together. */
final class PicklistNames implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        Set<String> names = new HashSet<>();
        for (DraftPicklist picklist : draft.picklists()) {
            if (!NameForms.LOWER_CAMEL.matcher(picklist.name()).matches()) {
                problems.add(
                        ProblemKind.INVALID_NAME,
                        picklist.place().part("name"),
                        "A picklist name" + NameForms.LOWER_CAMEL_HINT + ": " + picklist.name());
            }
            if (!names.add(picklist.name())) {
                problems.add(
                        ProblemKind.DUPLICATE_PICKLIST,
                        picklist.place().part("name"),
                        "Two picklists are named " + picklist.name() + "; choose another name");
            }
        }
    }
}
