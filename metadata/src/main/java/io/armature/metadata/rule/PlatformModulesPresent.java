package io.armature.metadata.rule;

import io.armature.metadata.draft.Draft;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;

/** What system fields refer to is there: the users and the picklist of how records came to be. */
final class PlatformModulesPresent implements DefinitionRule {

    @Override
    public void check(Draft draft, ProblemList problems) {
        if (draft.module("users").isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_MODULE,
                    Place.of("modules.yaml"),
                    "The module users is missing; every record has an owner there");
        }
        draft.module("users")
                .filter(users -> !users.active())
                .ifPresent(users -> problems.add(
                        ProblemKind.CONTRADICTION,
                        users.place().part("active"),
                        "The module users stays active; every record has an owner there"));
        if (draft.picklist(draft.names().picklist("createdThrough")).isEmpty()) {
            problems.add(
                    ProblemKind.UNKNOWN_PICKLIST,
                    Place.of("picklists.yaml"),
                    "The picklist createdThrough is missing; every record has a value of it");
        }
    }
}
