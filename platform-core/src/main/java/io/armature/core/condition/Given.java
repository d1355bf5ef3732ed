package io.armature.core.condition;

import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.Map;

/** Parts of a condition as they are given. */
final class Given {
    private Given() {}

    /** The members of an object; a problem and none if it is something else. */
    static Map<?, ?> object(Object given, Place place, ProblemList problems) {
        if (given instanceof Map<?, ?> members) {
            return members;
        }
        problems.add(ProblemKind.WRONG_FORM, place, "An object with keys and values belongs here");
        return Map.of();
    }
}
